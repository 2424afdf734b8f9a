public import Database

extension UnitStore {
    /// Waits until there are changes after one, by whomever.
    ///
    /// It blocks the thread. A server tells of changes at once; a file is looked at every few
    /// milliseconds.
    ///
    /// - Parameters:
    ///   - sequence: The number of the last change that is known.
    ///   - milliseconds: How long to wait at most.
    /// - Returns: The number of the last change, which is the given one when time ran out.
    /// - Throws: `DatabaseError`: `unreachable` when a server doesn't come back in that time.
    public func waitForChanges(
        after sequence: Int64, milliseconds: Int
    ) throws(DatabaseError) -> Int64 {
        let deadline = ContinuousClock.now + .milliseconds(max(0, milliseconds))
        while true {
            do throws(DatabaseError) {
                return try connections.listen { (connection) throws(DatabaseError) in
                    try wait(on: connection, after: sequence, until: deadline)
                }
            } catch {
                guard error.code == .unreachable, ContinuousClock.now < deadline else {
                    throw error
                }
                Pause.milliseconds(50)
            }
        }
    }

    private func wait(
        on connection: any Connection, after sequence: Int64,
        until deadline: ContinuousClock.Instant
    ) throws(DatabaseError) -> Int64 {
        var pause = 2
        var seen: Int64?
        while true {
            // It changes when another connection commits, and costs less than a query.
            let version: Int64? =
                connection.engine == .sqlite
                ? try connection.row("pragma data_version")?.integer(0) : nil
            if version == nil || version != seen {
                let last = try connection.row("select max(sequence) from change")?.integer(0) ?? 0
                if last > sequence { return last }
                seen = version
            }
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            guard left > 0 else { return sequence }
            let rest = Int(left.rounded(.up))
            if let server = connection as? PostgreSQLConnection {
                _ = try server.waitForNotification(milliseconds: rest)
            } else {
                Pause.milliseconds(min(rest, pause))
                pause = min(50, pause * 2)
            }
        }
    }
}
