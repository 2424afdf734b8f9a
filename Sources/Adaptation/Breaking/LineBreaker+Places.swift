extension LineBreaker {
    /// Every place where a text may break, whatever it costs, in order.
    ///
    /// Places inside words, numbers, terms and names are none, nor are those beside marks that must
    /// not begin or end a line. Offsets are those of the text; its line ends count as spaces.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func places(in text: Span<UInt8>) -> [LineBreaking.Break] {
        let line = BreakText(text)
        guard let bytes = line.bytes else { return places(in: text, of: line) }
        return places(in: bytes.span, of: line)
    }

    private func places(in text: Span<UInt8>, of line: BreakText) -> [LineBreaking.Break] {
        finder.places(in: text, of: line, from: line.isUnspaced ? .words : .spaces).map {
            LineBreaking.Break(
                bytes: line.original(of: $0.bytes), isMandatory: false, cost: $0.cost,
                reasons: finder.judge.reasons(text, $0))
        }
    }
}
