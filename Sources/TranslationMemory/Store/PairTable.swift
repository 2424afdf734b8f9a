internal import Database
internal import ICU
internal import Synchronization

/// The numbers that pairs of languages have in a store; they never change, so they are kept.
final class PairTable: Sendable {
    private struct Known {
        var numbers: [LanguagePair: Int64] = [:]
        var pairs: [Int64: LanguagePair] = [:]
    }

    private let known = Mutex(Known())

    /// The number of a pair; `nil` when the store has no unit of it.
    func number(
        of pair: LanguagePair, _ connection: any Connection
    ) throws(DatabaseError) -> Int64? {
        if let number = known.withLock({ $0.numbers[pair] }) { return number }
        try load(connection)
        return known.withLock { $0.numbers[pair] }
    }

    /// The pair of a number.
    func pair(_ number: Int64, _ connection: any Connection) throws(DatabaseError) -> LanguagePair {
        if let pair = known.withLock({ $0.pairs[number] }) { return pair }
        try load(connection)
        guard let pair = known.withLock({ $0.pairs[number] }) else {
            throw DatabaseError(
                .corrupt, "'\(connection.location)' is damaged: it has no pair \(number)")
        }
        return pair
    }

    private func load(_ connection: any Connection) throws(DatabaseError) {
        for row in try connection.rows("select id, source, target from pair") {
            guard let pair = LanguagePair(row.text(1), row.text(2)) else { continue }
            known.withLock {
                $0.numbers[pair] = row.integer(0)
                $0.pairs[row.integer(0)] = pair
            }
        }
    }

    /// Gives numbers to pairs that have none yet, and makes their tables, on a server.
    ///
    /// It must not be called in a transaction. Others may do the same at the same time.
    func register(
        _ pairs: Set<LanguagePair>, _ connection: any Connection
    ) throws(DatabaseError) {
        let isKnown = known.withLock { known in pairs.allSatisfy { known.numbers[$0] != nil } }
        if isKnown { return }
        try load(connection)
        let missing = known.withLock { known in pairs.filter { known.numbers[$0] == nil } }
            .sorted { $0.description < $1.description }
        guard !missing.isEmpty else { return }
        try connection.transaction { () throws(DatabaseError) in
            if connection.engine == .postgreSQL {
                try connection.execute("select pg_advisory_xact_lock(\(StoreLock.pairs.number))")
            }
            for pair in missing {
                let source = pair.source.tag
                let target = pair.target.tag
                let isThere = try connection.row(
                    "select id from pair where source = \(source) and target = \(target)")
                if isThere != nil { continue }
                let last = try connection.row("select max(id) from pair")?.integer(0) ?? 0
                try connection.execute(
                    """
                    insert into pair (id, source, target, units)
                    values (\(last + 1), \(source), \(target), \(0))
                    """)
                guard connection.engine == .postgreSQL else { continue }
                // To attach a finished table stops nobody who reads or writes the others.
                let table = "unit_\(last + 1)"
                try connection.run(
                    "create table \(table) (like unit including defaults including constraints)")
                try connection.run(
                    "alter table unit attach partition \(table) for values in (\(last + 1))")
            }
        }
        try load(connection)
    }
}
