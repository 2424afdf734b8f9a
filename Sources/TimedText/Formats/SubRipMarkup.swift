/// The markup of cue text in SubRip.
///
/// It is HTML-like tags, SubStation's override blocks and `\N`, MicroDVD's codes, and character
/// references. What isn't known is text.
enum SubRipMarkup {
    /// Reads a payload, whose lines are separated by U+000A, into a tree of spans.
    ///
    /// - Complexity: O(*n*) in the length of the payload.
    static func read(_ payload: Span<UInt8>, into text: inout CueText) {
        let first = nextSpecial(payload, 0, stopsAtLines: false)
        guard first < payload.count else {
            text.append(payload)
            return
        }
        var reader = SubRipMarkupReader()
        reader.read(payload, from: first, into: &text)
    }

    /// The override tags of a payload that nothing in a tree of spans stands for, such as `\blur2`,
    /// and `drawing` where it has shapes between `{\p1}` and `{\p0}`.
    ///
    /// They are lost when the cue is converted; each is named once.
    static func dropped(from payload: Span<UInt8>) -> [String] {
        var dropped: [String] = []
        var isDrawing = false
        // Most payloads have no override block, so the first is looked for in wide steps.
        var at = payload.offset(of: 0x7B, from: 0)
        while at < payload.count {
            guard payload[at] == 0x7B, let block = SubRipOverride.read(payload, at, payload.count)
            else {
                if isDrawing, payload[at] > 0x20, !dropped.contains("drawing") {
                    dropped.append("drawing")
                }
                at += 1
                continue
            }
            if case .subStation = block.kind {
                var index = block.content.lowerBound
                while let tag = SubRipOverrideTag.next(payload, &index, block.content.upperBound) {
                    if case .drawing(let begins) = tag { isDrawing = begins }
                    guard case .unknown(let range) = tag, dropped.count < 16 else { continue }
                    let bytes = range.prefix(40).map { payload[$0] }
                    let name = "\\" + String(decoding: bytes, as: UTF8.self)
                    if !dropped.contains(name) { dropped.append(name) }
                }
            }
            at = block.next
        }
        return dropped
    }

    /// Where the next byte stands that may be more than itself, or the payload's end.
    @inline(__always)
    static func nextSpecial(_ payload: Span<UInt8>, _ start: Int, stopsAtLines: Bool) -> Int {
        var at = start
        while at < payload.count {
            switch payload[at] {
            case 0x3C, 0x7B, 0x26, 0x5C: return at
            case 0x0A where stopsAtLines: return at
            default: at += 1
            }
        }
        return at
    }
}
