/// What an element holds: elements and text.
public enum XMLNode: Sendable, Hashable {
    /// An element with all that it holds.
    case element(XMLElement)
    /// Characters with references resolved.
    case text(String)
}
