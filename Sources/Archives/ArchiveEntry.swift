/// A file in an archive.
public struct ArchiveEntry: Sendable, Hashable {
    /// The path in the archive, with slashes; it never leads out of the folder it is unpacked to.
    public let name: String
    /// How many bytes the archive says it has, or `nil`. It may be wrong.
    public let size: Int?

    /// Whether a path stays below the folder that it is relative to.
    static func isSafe(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count < 4096 else { return false }
        guard name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != "\\" && $0 != ":" })
        else { return false }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
