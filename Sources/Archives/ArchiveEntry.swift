/// A file in an archive.
public struct ArchiveEntry: Sendable, Hashable {
    /// The path in the archive, with slashes; it never leads out of the folder it is unpacked to.
    public let name: String
    /// How many bytes the archive says it has, or `nil`. It may be wrong.
    public let size: Int?

    /// Whether a path stays below the folder that it is relative to, and looks like what it is.
    static func isSafe(_ name: String) -> Bool { problem(in: name) == nil }

    /// Why a path can't be trusted, or `nil` when it can.
    public static func problem(in name: String) -> String? {
        if name.isEmpty { return "it is empty" }
        if name.utf8.count >= 4096 { return "it is longer than 4095 bytes" }
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F...0x9F: return "it has a control character"
            case 0x5C: return "it has a backslash"
            case 0x3A: return "it has a colon"
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C:
                return "it has a character that turns the direction of text"
            case 0x2028, 0x2029: return "it has a line separator"
            default: continue
            }
        }
        if name.hasPrefix("/") { return "it is absolute" }
        for part in name.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty { return "it has an empty part" }
            if part == "." || part == ".." { return "it leads out of the archive" }
        }
        return nil
    }
}
