/// What an element holds: elements and text.
public enum XMLNode: Sendable, Hashable {
    case element(XMLElement)
    case text(String)
}
