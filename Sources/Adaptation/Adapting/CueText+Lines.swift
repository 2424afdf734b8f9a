internal import TimedText

extension CueText {
    /// The text with its lines as they were broken in the plain text.
    func applying(_ breaking: LineBreaking, to plain: [UInt8]) -> CueText {
        var edits = breaking.breaks.filter { plain[$0.bytes] != [0x0A] }
            .map { TextEdit($0.bytes, "\n") }
        edits += breaking.joins.map { TextEdit($0.bytes, $0.kind == .space ? " " : "") }
        return edits.isEmpty ? self : replacing(edits)
    }
}
