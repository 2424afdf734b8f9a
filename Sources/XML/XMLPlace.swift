/// A line and column that move forward through a document.
struct XMLPlace {
    private(set) var offset: Int
    private(set) var line = 1
    private(set) var column = 1

    init(offset: Int) { self.offset = offset }

    /// Moves to a later offset; an earlier one changes nothing.
    ///
    /// - Complexity: O(*n*) in the bytes between.
    mutating func advance(to target: Int, in bytes: [UInt8]) {
        let target = min(target, bytes.count)
        guard target > offset else { return }
        for index in offset..<target {
            switch bytes[index] {
            case 0x0A:
                line += 1
                column = 1
            case 0x0D:
                if index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
                line += 1
                column = 1
            case 0x80...0xBF: continue
            default: column += 1
            }
        }
        offset = target
    }
}
