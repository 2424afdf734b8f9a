extension UnitOrigin {
    /// The kind of origin in one word: `human`, `imported`, `aligned` or `machine`.
    public var name: String {
        switch self {
        case .human: "human"
        case .imported: "imported"
        case .aligned: "aligned"
        case .machine: "machine"
        }
    }

    /// The name of the engine, if a machine translated it.
    public var engine: String? {
        if case .machine(let engine) = self { engine } else { nil }
    }

    /// Creates the origin of a name; `nil` for others than the four.
    public init?(name: String, engine: String? = nil) {
        switch name {
        case "human": self = .human
        case "imported": self = .imported
        case "aligned": self = .aligned
        case "machine": self = .machine(engine ?? "")
        default: return nil
        }
    }
}
