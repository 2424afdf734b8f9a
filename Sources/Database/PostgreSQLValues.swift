internal import CPostgreSQL

/// The values of one run of a statement, as libpq takes them.
///
/// Numbers go as text, which fits whatever type of number the server expects; texts and bytes go as
/// they are.
@safe
struct PostgreSQLValues {
    private var bytes: [UInt8] = []
    private var offsets: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// Takes a row of a batch in place of the last one.
    mutating func take(_ batch: SQLBatch, row: Int) {
        bytes.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        guard !batch.isEmpty else { return }
        for column in 0..<batch.columns {
            let start = bytes.count
            var format: Int32 = 1
            var isNull = false
            switch batch.values[row * batch.columns + column] {
            case .null: isNull = true
            case .integer(let number):
                bytes.append(contentsOf: String(number).utf8)
                format = 0
            case .double(let number):
                // The words for what is no number are those of PostgreSQL.
                let text =
                    number.isNaN
                    ? "NaN"
                    : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : "\(number)"
                bytes.append(contentsOf: text.utf8)
                format = 0
            case .text(let text): PostgreSQLText.append(text, to: &bytes)
            case .blob(let blob): bytes.append(contentsOf: blob)
            }
            offsets.append(isNull ? -1 : start)
            lengths.append(Int32(clamping: bytes.count - start))
            formats.append(format)
            bytes.append(0)
        }
    }

    /// Sends a prepared statement with the values; false when it can't.
    func send(_ name: String, to connection: OpaquePointer) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            let pointers = unsafe offsets.map { offset -> UnsafePointer<CChar>? in
                guard offset >= 0, let base = bytes.baseAddress else { return nil }
                return unsafe UnsafeRawPointer(base + offset).assumingMemoryBound(to: CChar.self)
            }
            return unsafe pointers.withUnsafeBufferPointer { pointers in
                unsafe tw_pq_send(
                    connection, name, Int32(pointers.count), pointers.baseAddress, lengths, formats)
            }
        }
    }
}
