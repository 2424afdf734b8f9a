/// The lines of a file from which its charset can be told.
struct LegacySample {
    /// How many bytes a sample has at most, so that the cost doesn't grow with the file.
    static let maximumSize = 2048

    /// Lines that aren't ASCII, and some others that hold words.
    let bytes: [UInt8]
    /// How many bytes aren't ASCII.
    let foreignCount: Int

    init(of bytes: [UInt8]) {
        var taken: [UInt8] = []
        var plain = 0
        var foreign = 0
        var start = 0
        let text = bytes.span
        while start < text.count, taken.count < Self.maximumSize {
            var end = start
            var high = 0
            var letters = 0
            var isTiming = false
            while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
                let byte = text[end]
                if byte >= 0x80 { high += 1 }
                if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { letters += 1 }
                if byte == 0x3E, end - start >= 2, text[end - 1] == 0x2D, text[end - 2] == 0x2D {
                    isTiming = true
                }
                end += 1
            }
            let takesPlain = letters > 2 && !isTiming && plain < Self.maximumSize / 3
            if high > 0 || takesPlain {
                let length = min(end - start, Self.maximumSize - taken.count)
                for index in start..<start + length { taken.append(text[index]) }
                taken.append(0x0A)
                if high > 0 { foreign += high } else { plain += length }
            }
            start = end + 1
        }
        self.bytes = taken
        foreignCount = foreign
    }
}
