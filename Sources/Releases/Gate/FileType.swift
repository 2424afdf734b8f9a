/// The kind of a file by the end of its name, such as `mp4`.
struct FileType: Sendable, Hashable {
    /// The end of the name in small letters, without the full stop; empty when there is none.
    let name: String

    init(of path: String) {
        let file = path.split(separator: "/").last ?? ""
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        let end = parts.count > 1 ? String(parts[parts.count - 1]).lowercased() : ""
        // Two names of one format.
        name = end == "jpeg" ? "jpg" : end
    }
}
