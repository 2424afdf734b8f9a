/// A part of a document with its values, before it becomes bytes.
indirect enum RenderedNode: Sendable {
    case value(FieldValue)
    case null
    case element(Element)
    case array([RenderedNode])
    case object([(name: String, value: RenderedNode)])

    struct Element: Sendable {
        var name: String
        var attributes: [(String, String)]
        var children: [RenderedNode]
    }
}
