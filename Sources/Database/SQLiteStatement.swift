internal import CSQLite

/// A prepared statement, which goes when nobody holds it.
@safe
final class SQLiteStatement {
    let text: String
    let columns: Int
    let parameters: Int
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer, text: String) {
        unsafe self.handle = handle
        self.text = text
        columns = unsafe Int(tw_sqlite_column_count(handle))
        parameters = unsafe Int(tw_sqlite_parameter_count(handle))
    }

    deinit { unsafe tw_sqlite_finalize(handle) }

    func bind(_ value: SQLValue, at index: Int) -> Int32 {
        let index = Int32(index)
        switch value {
        case .null: return unsafe tw_sqlite_bind_null(handle, index)
        case .integer(let number): return unsafe tw_sqlite_bind_integer(handle, index, number)
        case .double(let number): return unsafe tw_sqlite_bind_double(handle, index, number)
        case .text(var text):
            return text.withUTF8 {
                unsafe tw_sqlite_bind_text(handle, index, $0.baseAddress, $0.count)
            }
        case .blob(let bytes):
            return unsafe bytes.withUnsafeBufferPointer {
                unsafe tw_sqlite_bind_blob(handle, index, $0.baseAddress, $0.count)
            }
        }
    }

    /// Whether a number of values fills one or more rows.
    func takes(_ count: Int) -> Bool {
        parameters == 0 ? count == 0 : count > 0 && count % parameters == 0
    }

    func step() -> Int32 { unsafe tw_sqlite_step(handle) }

    func reset() { unsafe tw_sqlite_reset(handle) }

    /// The value of a column of the current row.
    func value(_ column: Int) -> SQLValue {
        let column = Int32(column)
        switch unsafe tw_sqlite_column_type(handle, column) {
        case Int32(TW_SQLITE_INTEGER):
            return .integer(unsafe tw_sqlite_column_integer(handle, column))
        case Int32(TW_SQLITE_DOUBLE):
            return .double(unsafe tw_sqlite_column_double(handle, column))
        case Int32(TW_SQLITE_TEXT):
            return .text(unsafe String(decoding: bytes(column), as: UTF8.self))
        case Int32(TW_SQLITE_BLOB): return .blob(unsafe Array(bytes(column)))
        default: return .null
        }
    }

    private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        var count = 0
        let address = unsafe tw_sqlite_column_bytes(handle, column, &count)
        return unsafe UnsafeRawBufferPointer(start: address, count: address == nil ? 0 : count)
    }
}
