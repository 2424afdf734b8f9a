internal import TimedText

/// The rules that files may set, and what else may stand in such files.
///
/// It is read from the same JSON Schemas that editors use, so that both never differ.
public struct RuleSchema: Sendable {
    /// Every rule, in order of their paths.
    public let definitions: [RuleDefinition]
    /// The rules as the tree in which files write them.
    let root: Node
    /// What else may stand at the top of each kind of file.
    private let members: [RuleFile.Kind: Set<String>]

    /// A place in the tree of rules.
    indirect enum Node: Sendable {
        /// An object with known names.
        case section([String: Node])
        /// An object with any names.
        case map(Node)
        case rule(RuleDefinition)
    }

    /// The names that an object with a value may have.
    static let valueMembers = [
        "v", "unit", "severity", "src", "asOf", "conf", "evidence", "relax", "lock", "note",
    ]

    /// Reads the schemas.
    ///
    /// - Throws: ``RuleError`` when one is missing or isn't a schema of rules.
    init(_ read: (String) -> [UInt8]?) throws(RuleError) {
        func schema(_ name: String) throws(RuleError) -> JSONValue {
            let path = "locales/schema/\(name).schema.json"
            guard let bytes = read(path) else { throw RuleError(.damaged, "\(path) is missing") }
            do {
                var scanner = JSONScanner(bytes)
                let value = try scanner.value()
                try scanner.finish()
                return value
            } catch {
                throw RuleError(.damaged, "\(path) isn't JSON: \(error.message)")
            }
        }
        guard let sections = try schema("rules")["$defs"] else {
            throw RuleError(.damaged, "the schema of rules defines nothing")
        }
        let names = sections["rules"]?["properties"]?.members?.map { $0.name } ?? []
        var definitions: [RuleDefinition] = []
        var nodes: [String: Node] = [:]
        for name in names {
            guard let section = sections[name],
                let node = Self.node(section, path: name, &definitions)
            else { throw RuleError(.damaged, "the schema doesn't define \(name)") }
            nodes[name] = node
        }
        var members: [RuleFile.Kind: Set<String>] = [:]
        for kind in RuleFile.Kind.allCases {
            let properties = try schema(kind.rawValue)["properties"]?.members ?? []
            members[kind] = Set(properties.map { $0.name }).subtracting(names)
        }
        self.members = members
        self.definitions = definitions.sorted { $0.field < $1.field }
        root = .section(nodes)
    }

    /// What may stand at the top of a kind of file beside the rules.
    func members(of kind: RuleFile.Kind) -> Set<String> { members[kind] ?? [] }

    /// The definition of a rule by its path; a part of a map has that of the map.
    public func definition(of field: String) -> RuleDefinition? {
        var node = root
        // A name in a map may be any text, even one with full stops.
        var rest = field[...]
        while true {
            switch node {
            case .rule(let definition): return rest.isEmpty ? definition : nil
            case .map(let inner):
                if case .rule(let definition) = inner { return rest.isEmpty ? nil : definition }
                guard let dot = rest.firstIndex(of: ".") else { return nil }
                node = inner
                rest = rest[rest.index(after: dot)...]
            case .section(let nodes):
                let name = rest.prefix { $0 != "." }
                guard let inner = nodes[String(name)] else { return nil }
                node = inner
                rest = rest[name.endIndex...].dropFirst()
            }
        }
    }

    /// The error that no rule has a name, with the nearest name.
    public func unknown(_ field: String) -> RuleError {
        RuleError(
            .unknownRule, "there is no rule '\(field)'", suggestion: suggestion(for: field))
    }

    /// The rule whose name is nearest to an unknown one.
    public func suggestion(for field: String) -> String? {
        let names = definitions.map {
            $0.field.hasSuffix(".*") ? String($0.field.dropLast(2)) : $0.field
        }
        if let near = Suggestion.nearest(to: field, among: names) { return near }
        // A name alone, without its section, is enough where only one rule has it.
        let same = names.filter { $0.hasSuffix("." + field) }
        return same.count == 1 ? same[0] : nil
    }

    private static func node(
        _ value: JSONValue, path: String, _ definitions: inout [RuleDefinition]
    ) -> Node? {
        if let kind = value["rule"]?.string.flatMap(RuleKind.init(rawValue:)) {
            let definition = RuleDefinition(
                field: path, kind: kind, units: strings(value["units"]),
                values: strings(value["values"]), summary: value["description"]?.string ?? "",
                isPositive: ["maximum", "positive"].contains {
                    value["$ref"]?.string == "#/$defs/" + $0
                })
            definitions.append(definition)
            return .rule(definition)
        }
        if let inner = value["additionalProperties"], inner.members != nil {
            return node(inner, path: path + ".*", &definitions).map(Node.map)
        }
        guard let properties = value["properties"]?.members else { return nil }
        var nodes: [String: Node] = [:]
        for member in properties {
            guard let inner = node(member.value, path: path + "." + member.name, &definitions)
            else { return nil }
            nodes[member.name] = inner
        }
        return .section(nodes)
    }

    private static func strings(_ value: JSONValue?) -> [String] {
        value?.array?.compactMap { $0.string } ?? []
    }
}
