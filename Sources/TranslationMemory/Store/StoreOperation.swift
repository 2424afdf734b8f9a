internal import Database

/// One step of the history in the making.
struct StoreOperation: Sendable {
    /// What is done.
    enum Action: Int64 {
        case add = 1
        case update, delete, undo
    }

    let action: Action
    let author: String?
    let time: Int64
    /// Tells after a broken connection whether the server had done it.
    let token: [UInt8]

    init(_ action: Action, author: String?, time: Int64?) {
        self.action = action
        self.author = author
        self.time = time ?? WallTime.milliseconds
        token = (0..<16).map { _ in UInt8.random(in: 0...255) }
    }

    /// What the operation came to, if a transaction with it was committed.
    func counts(_ connection: any Connection) throws(DatabaseError) -> AddResult? {
        let row = try connection.row(
            "select id, added, updated, unchanged from operation where token = \(token)")
        return row.map { row in
            var result = AddResult()
            result.operation = row.integer(0)
            result.added = Int(row.integer(1))
            result.updated = Int(row.integer(2))
            result.unchanged = Int(row.integer(3))
            return result
        }
    }

    /// What an edit came to, if a transaction with it was committed.
    func edited(_ connection: any Connection) throws(DatabaseError) -> EditResult? {
        let row = try connection.row(
            "select id, added, updated, deleted from operation where token = \(token)")
        return row.map { row in
            var result = EditResult()
            result.operation = row.integer(0)
            result.added = Int(row.integer(1))
            result.updated = Int(row.integer(2))
            result.deleted = Int(row.integer(3))
            return result
        }
    }
}
