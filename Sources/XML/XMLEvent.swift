/// What a reader comes upon: the start or the end of an element, or text.
public enum XMLEvent: Sendable, Hashable {
    /// A start tag, or an empty element's tag, which an end follows.
    case start(XMLTag)
    /// The end of the innermost element, and the bytes of its end tag; none after ``XMLTag/isEmpty``.
    case end(Range<Int>)
    /// Text with references resolved; text and CDATA sections that touch are one event.
    case text(String)
}
