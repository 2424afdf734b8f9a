internal import TimedText
internal import TranslationMemory

extension Segment {
    /// The characters and spans of a text as they are, line ends too.
    init(verbatim text: CueText) {
        var builder = SegmentBuilder()
        builder.append(text)
        self = builder.segment
    }

    /// Adds another segment behind a joint.
    mutating func append(_ other: Segment, by joint: String) {
        let offset = text.utf8.count + joint.utf8.count
        let pairs = codes.map(\.pair).max() ?? 0
        text += joint + other.text
        codes += other.codes.map { code in
            var code = code
            code.position += offset
            if code.pair > 0 { code.pair += pairs }
            return code
        }
    }

    /// The segment with a span that ends where another of its kind begins as one span.
    var withNumberedPairs: Segment {
        var result = self
        var index = 0
        while index + 1 < result.codes.count {
            let (code, next) = (result.codes[index], result.codes[index + 1])
            let between = result.bytes(code.position..<max(code.position, next.position))
            guard code.kind == .close, next.kind == .open, code.type == next.type,
                code.pair > 0, next.pair > 0, between.allSatisfy({ $0 == 0x20 }),
                result.opening(of: code.pair)?.native == next.native
            else {
                index += 1
                continue
            }
            result.codes.removeSubrange(index...index + 1)
            for place in result.codes.indices where result.codes[place].pair == next.pair {
                result.codes[place].pair = code.pair
            }
            index = max(0, index - 1)
        }
        var numbers: [Int: Int] = [:]
        for place in result.codes.indices where result.codes[place].pair > 0 {
            let number = numbers[result.codes[place].pair] ?? numbers.count + 1
            numbers[result.codes[place].pair] = number
            result.codes[place].pair = number
        }
        return result
    }

    /// The segment without white space at its ends.
    var trimmed: Segment {
        let bytes = Array(text.utf8)
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
        let end = max(start, (bytes.lastIndex { !isSpace($0) } ?? -1) + 1)
        return start == 0 && end == bytes.count ? self : slice(start..<end)
    }

    /// The text of some bytes, with the codes moved to it.
    func slice(_ range: Range<Int>) -> Segment {
        Segment(
            String(decoding: bytes(range), as: UTF8.self),
            codes.map { code in
                var code = code
                code.position =
                    min(max(code.position, range.lowerBound), range.upperBound) - range.lowerBound
                return code
            })
    }

    private func opening(of pair: Int) -> InlineCode? {
        codes.first { $0.kind == .open && $0.pair == pair }
    }

    private func bytes(_ range: Range<Int>) -> [UInt8] {
        let bytes = Array(text.utf8)
        return Array(bytes[range.clamped(to: 0..<bytes.count)])
    }
}
