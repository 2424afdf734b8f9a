internal import Diagnostics
internal import Files
internal import Releases

/// The ledger that a command is about.
enum LedgerFile {
    /// The path of the ledger of a title: below its folder, or the file itself.
    static func path(_ title: String) -> String {
        guard (try? FileStatus(path: title))?.kind == .folder else { return title }
        let isEnded = title.utf8.last == UInt8(ascii: "/")
        return title + (isEnded ? "" : "/") + Ledger.path
    }

    /// Reads the ledger of a title.
    ///
    /// - Throws: ``Failure`` when there is none, and `FileError`.
    static func read(_ title: String) throws -> Ledger {
        guard FileStatus.exists(title) else {
            throw Failure(.noInput, "there is no title '\(title)'")
        }
        let path = path(title)
        guard FileStatus.exists(path) else {
            throw Failure(.noInput, "nothing was delivered yet: there is no '\(path)'")
        }
        return try Ledger(path: path)
    }
}
