/// What an element may hold, and which attributes it may have.
struct XLIFFElementRule: Sendable {
    /// What may stand inside.
    enum Content: Sendable {
        case empty
        /// Text, and elements of some names anywhere in it.
        case text(Set<String>)
        /// Elements in an order, and no text.
        case elements([Particle])
        case anything
    }

    /// A place in an order of elements.
    struct Particle: Sendable {
        var names: Set<String> = []
        /// Whether elements of other namespaces may stand here.
        var takesOthers = false
        var minimum = 0
        var maximum: Int?

        static func one(_ names: String...) -> Particle {
            Particle(names: Set(names), minimum: 1, maximum: 1)
        }
        static func optional(_ names: String...) -> Particle {
            Particle(names: Set(names), maximum: 1)
        }
        static func any(_ names: String..., others: Bool = false) -> Particle {
            Particle(names: Set(names), takesOthers: others)
        }
        static func some(_ names: String...) -> Particle {
            Particle(names: Set(names), minimum: 1)
        }
        static let others = Particle(takesOthers: true)

        /// Whether an element with a key may stand here; keys of modules have a colon.
        func accepts(_ key: String) -> Bool {
            names.contains(key) || takesOthers && (key == "*" || key.utf8.contains(0x3A))
        }
    }

    /// Which attributes of other namespaces an element may have.
    enum Foreign: Sendable {
        case none, modules, any
    }

    /// The section of the specification.
    let section: String
    let content: Content
    /// The types of the attributes by their names; `xml:lang` and `xml:space` as such.
    let attributes: [String: XLIFFDatatype]
    let required: Set<String>
    let foreign: Foreign

    /// Creates a rule; attributes whose name ends with `!` must be there.
    init(
        _ section: String, _ content: Content, _ attributes: [String: XLIFFDatatype] = [:],
        foreign: Foreign = .none
    ) {
        self.section = section
        self.content = content
        var types: [String: XLIFFDatatype] = [:]
        var required: Set<String> = []
        for (name, type) in attributes {
            let isRequired = name.hasSuffix("!")
            let name = isRequired ? String(name.dropLast()) : name
            types[name] = type
            if isRequired { required.insert(name) }
        }
        self.attributes = types
        self.required = required
        self.foreign = foreign
    }
}
