internal import Diagnostics
internal import Files

extension Ledger {
    /// Records a delivery at the end of a ledger, under a lock, and brings it to the disk.
    ///
    /// A last line that was begun and not ended is taken away first: it was never recorded.
    ///
    /// - Parameters:
    ///   - entry: What is recorded.
    ///   - path: The name of the ledger, which is made with its folder if it isn't there.
    ///   - isOnce: Whether nothing is added where the same bundle is recorded already.
    /// - Returns: The number of the line, from 1.
    /// - Throws: ``LedgerError`` when the ledger is in use or damaged, `FileError`, `DigestError`.
    @discardableResult
    public static func record(
        _ entry: LedgerEntry, in path: String, once isOnce: Bool = false
    ) throws -> Int {
        if let folder = Folder.parent(of: path) { try Folder.create(folder) }
        let lock = try lock(path)
        let ledger = try Ledger(path: path)
        let errors = ledger.verify().filter { $0.severity == .error }
        guard errors.isEmpty else { throw LedgerError.damaged(errors) }
        if isOnce,
            let line = ledger.lines.first(where: {
                $0.entry.bundle == entry.bundle && $0.entry.manifest == entry.manifest
            })
        {
            lock.release()
            return line.number
        }
        let sequence = ledger.lines.count + 1
        let line = entry.line(sequence: sequence, previous: ledger.head)
        try File.append(line + [0x0A], to: path, keeping: Int64(ledger.whole))
        lock.release()
        return sequence
    }

    private static func lock(_ path: String) throws -> FileLock {
        do throws(FileError) {
            return try FileLock(path: path)
        } catch {
            throw error.wouldBlock ? LedgerError.busy(path) : error
        }
    }
}
