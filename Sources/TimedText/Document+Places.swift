public import Diagnostics

extension Document {
    /// The place of a cue's timing line in the source, or `nil` where there is none.
    public func timingRange(of cue: Cue) -> SourceRange? {
        guard let source, !cue.traits.contains(.inserted), cue.place.timing < cue.place.payload
        else { return nil }
        var end = Int(cue.place.payload)
        while end > Int(cue.place.timing), source.bytes[end - 1] <= 0x20 { end -= 1 }
        return source.range(Int(cue.place.timing)..<end)
    }

    /// The place in the source of some bytes of a cue's plain text.
    ///
    /// Where the payload holds markup, the text is found in it by walking both: tags, references and
    /// override blocks of the payload are stepped over.
    ///
    /// - Complexity: O(*n*) in the length of the cue.
    public func range(of cue: Cue, text: Range<Int>) -> SourceRange? {
        guard let source, !cue.traits.contains(.inserted) else { return nil }
        let payload = cue.place.payloadRange
        guard payload.upperBound <= source.bytes.count else { return nil }
        if cue.traits.isDisjoint(with: .anyMarkup) {
            let start = min(payload.lowerBound + text.lowerBound, payload.upperBound)
            let end = min(payload.lowerBound + text.upperBound, payload.upperBound)
            return source.range(start..<max(start, end))
        }
        let plain = Array(plainText(of: cue).utf8)
        var walk = PayloadWalk(
            source.bytes, payload: payload, plain: plain, markup: markup,
            isXML: format == TTML.name)
        let start = walk.advance(to: text.lowerBound)
        let end = walk.advance(to: text.upperBound, stepsOverMarkup: false)
        return source.range(start..<max(start, end))
    }
}
