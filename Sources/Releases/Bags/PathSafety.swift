/// Whether a path that somebody wrote into a file stays in the bag.
enum PathSafety {
    /// Why a path may lead out of the bag, or `nil`; it is never opened then.
    static func fault(in path: String) -> String? {
        let bytes = Array(path.utf8)
        guard let first = bytes.first else { return "the path is empty" }
        if first == UInt8(ascii: "/") { return "the path is absolute" }
        if first == UInt8(ascii: "~") { return "the path leads to a home folder" }
        if first == UInt8(ascii: "\\") { return "the path is absolute" }
        let isLetter =
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
        if isLetter, bytes.count > 1, bytes[1] == UInt8(ascii: ":") {
            return "the path begins with a drive"
        }
        if bytes.contains(0) { return "the path holds a NUL" }
        let parts = bytes.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
        }
        if parts.contains(where: { $0.elementsEqual("..".utf8) }) {
            return "the path leads out of its folder by '..'"
        }
        return nil
    }
}
