internal import CPostgreSQL

/// An open connection of libpq and the statements that the server keeps prepared for it.
@safe
struct PostgreSQLHandle: ~Copyable {
    private let handle: OpaquePointer
    private let location: String
    private var names: [String: String] = [:]
    private var isBroken = false

    /// As many statements are sent before their results are read.
    private static let pipelineLength = 512
    /// A server that keeps too many statements needs much memory.
    private static let statementLimit = 200
    /// COPY is sent in pieces of about so many bytes.
    private static let pieceSize = 1 << 16

    init(_ address: String, location: String, timeout: Int) throws(DatabaseError) {
        guard let handle = unsafe tw_pq_connect(address, Int32(clamping: max(2, timeout))) else {
            throw DatabaseError(.storage, "there is no memory to connect to '\(location)'")
        }
        guard unsafe tw_pq_is_connected(handle) else {
            let message = unsafe String(cString: tw_pq_message(handle))
            unsafe tw_pq_close(handle)
            throw .postgreSQL(refusal: message, location: location)
        }
        let encoding = unsafe tw_pq_parameter(handle, "server_encoding").map {
            unsafe String(cString: $0)
        }
        guard encoding == "UTF8" else {
            unsafe tw_pq_close(handle)
            throw DatabaseError(
                .statement, "the database '\(location)' is in \(encoding ?? "?"), not in UTF8")
        }
        unsafe self.handle = handle
        self.location = location
    }

    deinit { unsafe tw_pq_close(handle) }

    var isConnected: Bool { !isBroken && (unsafe tw_pq_is_connected(handle)) }

    mutating func run(_ text: String) throws(DatabaseError) {
        guard let result = unsafe tw_pq_execute(handle, text) else { throw broken(text) }
        let answer = unsafe PostgreSQLResult(result)
        _ = try check(answer, text)
    }

    /// Runs a statement with one row of values.
    mutating func rows(_ text: String, _ values: SQLBatch) throws(DatabaseError) -> SQLRows {
        let name = try name(of: text)
        var taken = PostgreSQLValues()
        taken.take(values, row: 0)
        guard unsafe taken.send(name, to: handle), let next = unsafe tw_pq_next(handle) else {
            throw broken(text)
        }
        let result = unsafe PostgreSQLResult(next)
        drain()
        return try check(result, text)
    }

    /// Runs a statement with each row of values, and waits for the results of many at once.
    mutating func rows(
        _ text: String, forEach values: SQLBatch
    ) throws(DatabaseError) -> [SQLRows] {
        guard !values.isEmpty else { return [] }
        let name = try name(of: text)
        guard unsafe tw_pq_enter_pipeline(handle) else { throw broken(text) }
        var results: [SQLRows] = []
        results.reserveCapacity(values.count)
        var taken = PostgreSQLValues()
        var failure: DatabaseError?
        var start = 0
        while start < values.count, failure == nil {
            let end = min(values.count, start + Self.pipelineLength)
            var isSent = true
            for row in start..<end where isSent {
                taken.take(values, row: row)
                isSent = unsafe taken.send(name, to: handle)
            }
            guard isSent, unsafe tw_pq_sync(handle) else { throw broken(text) }
            failure = try receive(end - start, text, into: &results)
            start = end
        }
        guard unsafe tw_pq_leave_pipeline(handle) else { throw broken(text) }
        if let failure { throw failure }
        return results
    }

    /// Reads the results of a group up to its end.
    private mutating func receive(
        _ count: Int, _ text: String, into results: inout [SQLRows]
    ) throws(DatabaseError) -> DatabaseError? {
        var failure: DatabaseError?
        while true {
            guard let next = unsafe tw_pq_next(handle) else {
                // Each statement's results end so; a connection that broke gives nothing else.
                guard unsafe tw_pq_is_connected(handle) else { throw broken(text) }
                continue
            }
            let result = unsafe PostgreSQLResult(next)
            switch result.status {
            case Int32(TW_PQ_SYNC): return failure
            case Int32(TW_PQ_SKIPPED): continue
            default:
                do throws(DatabaseError) {
                    results.append(try check(result, text))
                } catch {
                    guard isConnected else { throw error }
                    failure = failure ?? error
                }
            }
        }
    }

    /// Sends rows by COPY.
    mutating func copy(
        into table: String, columns: [String], _ rows: SQLBatch
    ) throws(DatabaseError) {
        let names = columns.joined(separator: ", ")
        let text = "copy \(table) (\(names)) from stdin (format binary)"
        guard let start = unsafe tw_pq_execute(handle, text) else { throw broken(text) }
        let answer = unsafe PostgreSQLResult(start)
        _ = try check(answer, text)
        var stream = PostgreSQLCopy()
        for row in 0..<rows.count {
            stream.append(rows, row: row)
            if stream.bytes.count >= Self.pieceSize {
                try put(stream.bytes, text)
                stream.removeAll()
            }
        }
        stream.finish()
        try put(stream.bytes, text)
        guard unsafe tw_pq_end_copy(handle), let end = unsafe tw_pq_next(handle) else {
            throw broken(text)
        }
        let result = unsafe PostgreSQLResult(end)
        drain()
        _ = try check(result, text)
    }

    private mutating func put(_ bytes: [UInt8], _ text: String) throws(DatabaseError) {
        let isSent = unsafe bytes.withUnsafeBufferPointer {
            guard let address = $0.baseAddress else { return true }
            return unsafe tw_pq_put(handle, address, Int32($0.count))
        }
        if !isSent { throw broken(text) }
    }

    /// Waits for a notification.
    mutating func wait(_ milliseconds: Int) throws(DatabaseError) -> Bool {
        let came = unsafe tw_pq_wait(handle, Int32(clamping: max(0, milliseconds)))
        guard came >= 0 else { throw broken("listen") }
        return came > 0
    }

    /// The name under which the server keeps a statement.
    private mutating func name(of text: String) throws(DatabaseError) -> String {
        if let name = names[text] { return name }
        if names.count >= Self.statementLimit {
            try run("deallocate all")
            names = [:]
        }
        let name = "s\(names.count)"
        guard let result = unsafe tw_pq_prepare(handle, name, text) else { throw broken(text) }
        let answer = unsafe PostgreSQLResult(result)
        _ = try check(answer, text)
        names[text] = name
        return name
    }

    private func drain() {
        while let rest = unsafe tw_pq_next(handle) { _ = unsafe PostgreSQLResult(rest) }
    }

    private mutating func check(
        _ result: borrowing PostgreSQLResult, _ text: String
    ) throws(DatabaseError) -> SQLRows {
        switch result.status {
        case Int32(TW_PQ_ROWS):
            guard let rows = result.rows else {
                throw DatabaseError(.statement, "a column has a type that isn't known", sql: text)
            }
            return rows
        case Int32(TW_PQ_FAILED):
            let state = result.state
            let message = state.isEmpty ? reason : result.message
            let error = DatabaseError.postgreSQL(
                state: state, message: message, location: location, sql: text)
            if error.code == .unreachable { isBroken = true }
            throw error
        default: return SQLRows(columns: 0)
        }
    }

    private mutating func broken(_ text: String) -> DatabaseError {
        isBroken = true
        return .postgreSQL(state: "", message: reason, location: location, sql: text)
    }

    private var reason: String {
        let message = DatabaseError.oneLine(unsafe String(cString: tw_pq_message(handle)))
        return message.isEmpty ? "the connection is lost" : message
    }
}
