/// What a stream comes upon.
public enum XMLStreamEvent: Sendable, Hashable {
    /// A start tag: the number of its name among the known ones, or ``XMLStream/unknown``. Its
    /// attributes and place are those of the stream.
    case start(Int)
    /// The end of the innermost element, with the number of its name.
    case end(Int)
    /// Text with references resolved: where it stands in ``XMLStream/records``.
    case text(Range<Int>)
    /// Something that XML can't hold and that was replaced.
    case problem(XMLStreamProblem)
}
