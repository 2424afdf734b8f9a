/// Rows in the binary form of `COPY`, as the manual of PostgreSQL lays it out.
struct PostgreSQLCopy {
    private(set) var bytes: [UInt8] = []

    /// Starts the stream.
    init() {
        bytes.append(contentsOf: "PGCOPY\n".utf8)
        bytes += [0xFF, 0x0D, 0x0A, 0x00]
        append(Int32(0))
        append(Int32(0))
    }

    mutating func append(_ batch: SQLBatch, row: Int) {
        append(Int16(batch.columns))
        for column in 0..<batch.columns {
            switch batch.values[row * batch.columns + column] {
            case .null: append(Int32(-1))
            case .integer(let number):
                append(Int32(8))
                append(number)
            case .double(let number):
                append(Int32(8))
                append(Int64(bitPattern: number.bitPattern))
            case .text(let text):
                let start = bytes.count
                append(Int32(0))
                PostgreSQLText.append(text, to: &bytes)
                let length = UInt32(bytes.count - start - 4)
                for index in 0..<4 {
                    let shift = UInt32(24 - 8 * index)
                    bytes[start + index] = UInt8(truncatingIfNeeded: length >> shift)
                }
            case .blob(let blob):
                append(Int32(blob.count))
                bytes.append(contentsOf: blob)
            }
        }
    }

    mutating func finish() { append(Int16(-1)) }

    /// Forgets what was sent.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ number: some FixedWidthInteger) {
        unsafe withUnsafeBytes(of: number.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }
}
