/// An amount as messages show it: at most one digit after the point.
struct Amount: CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    var description: String {
        guard value.isFinite, value.magnitude < 1e15 else { return "\(value)" }
        let tenths = Int64((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let whole = tenths.magnitude / 10
        let rest = tenths.magnitude % 10
        return sign + String(whole) + (rest == 0 ? "" : ".\(rest)")
    }
}
