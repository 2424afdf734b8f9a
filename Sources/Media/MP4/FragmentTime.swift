/// When a fragment begins and how long it lasts, in milliseconds.
struct FragmentTime: Hashable {
    let start: Int64
    let duration: Int64
}
