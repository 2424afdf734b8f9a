internal import CSQLite

/// An open file of SQLite and the statements that are kept prepared for it.
@safe
struct SQLiteHandle: ~Copyable {
    private let handle: OpaquePointer
    private let path: String
    private var statements: [String: SQLiteStatement] = [:]

    /// More than the program has; a caller that makes its own texts mustn't fill the memory.
    private static let statementLimit = 200

    init(
        _ path: String, access: SQLiteConnection.Access, busyTimeout: Int
    ) throws(DatabaseError) {
        let access =
            switch access {
            case .read: Int32(TW_SQLITE_READ)
            case .write: Int32(TW_SQLITE_WRITE)
            case .create: Int32(TW_SQLITE_CREATE)
            }
        var result: OpaquePointer?
        let status = unsafe tw_sqlite_open(path, access, Int32(clamping: busyTimeout), &result)
        guard let handle = unsafe result else {
            throw DatabaseError(.storage, "there is no memory to open '\(path)'")
        }
        guard status == TW_SQLITE_GOOD else {
            let message = unsafe String(cString: tw_sqlite_message(handle))
            unsafe tw_sqlite_close(handle)
            throw DatabaseError.sqlite(status, message, path: path)
        }
        unsafe self.handle = handle
        self.path = path
    }

    deinit { unsafe tw_sqlite_close(handle) }

    /// A statement that is kept.
    mutating func statement(_ text: String) throws(DatabaseError) -> SQLiteStatement {
        if let statement = statements[text] { return statement }
        let statement = try prepare(text)
        if statements.count >= Self.statementLimit { statements = [:] }
        statements[text] = statement
        return statement
    }

    /// A statement that isn't kept.
    func prepare(_ text: String) throws(DatabaseError) -> SQLiteStatement {
        var result: OpaquePointer?
        var copy = text
        let status = copy.withUTF8 { bytes in
            guard let address = bytes.baseAddress else { return Int32(TW_SQLITE_STATEMENT) }
            return unsafe address.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                unsafe tw_sqlite_prepare(handle, $0, bytes.count, &result)
            }
        }
        guard status == TW_SQLITE_GOOD else { throw failure(status, text) }
        guard let statement = unsafe result else {
            throw DatabaseError(.statement, "there is no statement in the text", sql: text)
        }
        return unsafe SQLiteStatement(statement, text: text)
    }

    /// Runs a statement to its end, with one row of some values.
    func run(
        _ statement: SQLiteStatement, _ values: [SQLValue], row: Int = 0
    ) throws(DatabaseError) -> SQLRows {
        let first = row * statement.parameters
        guard values.count >= first + statement.parameters, row > 0 || statement.takes(values.count)
        else {
            throw DatabaseError(
                .statement, "\(values.count) values for \(statement.parameters) places",
                sql: statement.text)
        }
        defer { statement.reset() }
        for index in 0..<statement.parameters {
            let status = statement.bind(values[first + index], at: index + 1)
            guard status == TW_SQLITE_GOOD else { throw failure(status, statement.text) }
        }
        var rows = SQLRows(columns: statement.columns)
        while true {
            let status = statement.step()
            guard status == TW_SQLITE_ROW else {
                guard status == TW_SQLITE_GOOD else { throw failure(status, statement.text) }
                return rows
            }
            for column in 0..<statement.columns { rows.append(statement.value(column)) }
        }
    }

    private func failure(_ status: Int32, _ text: String) -> DatabaseError {
        .sqlite(status, unsafe String(cString: tw_sqlite_message(handle)), path: path, sql: text)
    }
}
