extension Segment {
    /// Reads a text with the markup that subtitle formats write in it.
    ///
    /// Codes are the tags `<i>`, `<b>`, `<u>`, `<s>`, `<font …>`, `<v Name>`, `<c.class>`, `<ruby>`,
    /// `<rt>`, `<lang …>` and `<00:00:01.000>`, their ends, and the blocks of ASS such as `{\an8}`
    /// and `{\i1}`. Starts and ends of a kind are paired; one without the other is isolated. What
    /// only looks like markup, such as `<3` or `<sighs>`, stays text, as do line breaks.
    ///
    /// ```swift
    /// let segment = Segment(native: #"{\an8}He's <i>gone</i>."#)
    /// segment.text  // "He's gone."
    /// segment.native  // what was given, byte for byte
    /// ```
    /// - Complexity: O(*n*) in the length of the text.
    public init(native: String) {
        guard native.utf8.contains(where: { $0 == 0x3C || $0 == 0x7B }) else {
            self.init(native)
            return
        }
        self = InlineMarkup.segment(of: native)
    }
}
