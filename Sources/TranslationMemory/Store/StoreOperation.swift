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
}
