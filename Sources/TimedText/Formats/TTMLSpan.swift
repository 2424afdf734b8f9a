/// A span of cue text that a TTML element opens.
struct TTMLSpan: Hashable {
    var kind: CueText.Token.Kind
    var content = ""
    /// Which element opened it, so that two spans side by side stay two.
    var element: Int
}
