/// Where a translation comes from.
public enum UnitOrigin: Sendable, Hashable {
    /// A person wrote or confirmed it.
    case human
    /// It came with a file, such as one in TMX.
    case imported
    /// Two subtitle files were aligned.
    case aligned
    /// A machine translated it; the name of the engine.
    case machine(String)
}
