internal import CPostgreSQL

/// What the server answered.
@safe
struct PostgreSQLResult: ~Copyable {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe tw_pq_clear(handle) }

    var status: Int32 { unsafe tw_pq_status(handle) }

    /// The five characters of SQLSTATE; empty when the connection broke.
    var state: String { unsafe String(cString: tw_pq_state(handle)) }

    var message: String { unsafe String(cString: tw_pq_primary_message(handle)) }

    /// The values of all rows; `nil` when a column has a type that isn't known here.
    var rows: SQLRows? {
        let columns = unsafe tw_pq_column_count(handle)
        var rows = SQLRows(columns: Int(columns))
        let types = (0..<columns).map { unsafe tw_pq_column_type(handle, $0) }
        let count = unsafe tw_pq_row_count(handle)
        for row in 0..<count {
            for column in 0..<columns {
                if unsafe tw_pq_is_null(handle, row, column) {
                    rows.append(.null)
                    continue
                }
                var length: Int32 = 0
                let address = unsafe tw_pq_value(handle, row, column, &length)
                let bytes = unsafe UnsafeBufferPointer(start: address, count: Int(length))
                guard let value = unsafe Self.value(bytes, type: types[Int(column)]) else {
                    return nil
                }
                rows.append(value)
            }
        }
        return rows
    }

    /// A value in the binary form that the server sends. The numbers of types never change.
    private static func value(_ bytes: UnsafeBufferPointer<UInt8>, type: UInt32) -> SQLValue? {
        switch type {
        case 16, 20, 21, 23, 26: .integer(unsafe integer(bytes))
        case 700:
            .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: unsafe integer(bytes)))))
        case 701: .double(Double(bitPattern: UInt64(bitPattern: unsafe integer(bytes))))
        case 17: .blob(unsafe Array(bytes))
        case 18, 19, 25, 705, 1042, 1043: .text(unsafe PostgreSQLText.decode(bytes))
        case 2278: .null
        default: nil
        }
    }

    private static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
        guard let first = unsafe bytes.first else { return 0 }
        var result = Int64(Int8(bitPattern: first))
        for index in 1..<bytes.count { result = (result << 8) | Int64(unsafe bytes[index]) }
        return result
    }
}
