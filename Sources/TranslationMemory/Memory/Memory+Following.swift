internal import Database

extension Memory {
    /// Waits for changes by other processes or machines, and takes them in.
    ///
    /// It blocks the thread. A server tells of changes at once (LISTEN and NOTIFY); a file is looked
    /// at every few milliseconds. What was missed while it didn't wait is caught up with.
    ///
    /// - Parameter milliseconds: How long to wait at most.
    /// - Throws: `DatabaseError`, and what ICU and the indexes throw.
    public func followChanges(milliseconds: Int) throws {
        let known = openIndexes.compactMap { $0.sequence }.min()
        let sequence = try known ?? store.lastSequence()
        if try store.waitForChanges(after: sequence, milliseconds: milliseconds) > sequence {
            try follow()
        }
    }
}
