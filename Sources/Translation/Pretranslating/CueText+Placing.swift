internal import TimedText

extension CueText {
    /// The text where another one stands, and in its voice.
    func placed(as other: CueText) -> CueText {
        var result = self
        let voice = other.tokens.first.flatMap { $0.kind == .voice ? $0 : nil }
        if let voice, !tokens.contains(where: { $0.kind == .voice }) {
            let classes = other.string(voice.classes).split(separator: ".").map { String($0) }
            result = CueText(
                nodes: [
                    .span(.voice, content: other.string(voice.content), classes: classes, nodes)
                ])
        }
        result.placement = other.placement
        return result
    }
}
