/// The markup of cue text in WebVTT.
enum WebVTTMarkup {
    /// Reads a payload, whose lines are separated by U+000A, into a tree of spans.
    static func read(_ payload: Span<UInt8>, into text: inout CueText) { text.append(payload) }

    /// Writes a tree of spans as a payload, and names the properties that WebVTT can't say.
    static func write(
        _ text: CueText, styles: inout StyleClasses, to output: inout [UInt8], lost: inout [String]
    ) {
        output += Array(text.plain.utf8)
    }
}
