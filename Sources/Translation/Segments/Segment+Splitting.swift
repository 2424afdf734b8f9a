internal import TranslationMemory

extension Segment {
    /// The parts of the segment that have some bytes each, in order; spans that run over a border end
    /// before it and start again behind it.
    func parts(_ ranges: [Range<Int>]) -> [Segment] {
        let bytes = Array(text.utf8)
        var parts: [Segment] = []
        var open: [InlineCode] = []
        var next = 0
        for (number, range) in ranges.enumerated() {
            let range = range.clamped(to: 0..<bytes.count)
            var part = Segment(String(decoding: bytes[range], as: UTF8.self))
            part.codes = open.map { code in
                var code = code
                code.position = 0
                return code
            }
            let isLast = number == ranges.count - 1
            while next < codes.count {
                var code = codes[next]
                // What starts at a border belongs to the part behind it, what ends there before it.
                let isEnd = code.kind == .close || code.kind == .isolatedClose
                if !isLast,
                    isEnd ? code.position > range.upperBound : code.position >= range.upperBound
                {
                    break
                }
                next += 1
                code.position =
                    min(max(code.position, range.lowerBound), range.upperBound) - range.lowerBound
                part.codes.append(code)
                if code.kind == .open {
                    open.append(code)
                } else if code.kind == .close {
                    if let place = open.lastIndex(where: { $0.pair == code.pair }) {
                        open.remove(at: place)
                    }
                }
            }
            for code in open.reversed() {
                let end = codes.first { $0.kind == .close && $0.pair == code.pair }
                part.codes.append(
                    InlineCode(
                        .close, at: range.count, native: end?.native ?? "", pair: code.pair,
                        type: code.type))
            }
            parts.append(part.withoutEmptySpans)
        }
        return parts
    }

    /// The segment without spans that hold no text.
    private var withoutEmptySpans: Segment {
        var result = self
        var index = 0
        while index + 1 < result.codes.count {
            let (code, next) = (result.codes[index], result.codes[index + 1])
            if code.kind == .open, next.kind == .close, code.pair == next.pair,
                code.position == next.position
            {
                result.codes.removeSubrange(index...index + 1)
                index = max(0, index - 1)
            } else {
                index += 1
            }
        }
        return result
    }
}
