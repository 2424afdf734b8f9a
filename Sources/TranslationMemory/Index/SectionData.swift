/// What a section of a segment holds, before it is written.
enum SectionData: Sendable {
    case bytes([UInt8])
    case words16([UInt16])
    case words32([UInt32])
    case words64([UInt64])
    case numbers([Int64])

    /// How many bytes they are.
    var byteCount: Int {
        switch self {
        case .bytes(let array): array.count
        case .words16(let array): array.count * 2
        case .words32(let array): array.count * 4
        case .words64(let array): array.count * 8
        case .numbers(let array): array.count * 8
        }
    }
}
