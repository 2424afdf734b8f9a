import XML

/// The parts of TTML's vocabulary, whatever year's namespace names them.
enum TTMLVocabulary: Sendable {
    case core, styling, parameter, metadata, xml, foreign

    /// The namespace of TTML 1 and 2 and IMSC; those of its parts begin with it.
    static let namespace = "http://www.w3.org/ns/ttml"

    /// The namespace of the elements and, by prefix, of a part in the same edition as a root.
    static func base(of namespace: String) -> String {
        let base = namespace.split(separator: "#", maxSplits: 1).first.map { String($0) } ?? ""
        return isTimedText(base) ? base : Self.namespace
    }

    /// Whether a namespace without its fragment is one of TTML's: the drafts of 2004 to 2006 and the
    /// files made for them call it `ttaf1`.
    private static func isTimedText(_ base: String) -> Bool {
        base == namespace || base.hasSuffix("/ttaf1") || base.hasSuffix("/ns/ttml/")
    }

    /// The part that an element belongs to.
    static func of(element name: XMLName) -> Self {
        if name.namespace.isEmpty {
            return name.prefix.isEmpty ? .core : byPrefix(name.prefix)
        }
        return of(namespace: name.namespace)
    }

    /// The part that an attribute belongs to; one without a prefix is part of the core.
    static func of(attribute name: XMLName) -> Self {
        if name.namespace.isEmpty {
            return name.prefix.isEmpty ? .core : byPrefix(name.prefix)
        }
        return of(namespace: name.namespace)
    }

    private static func byPrefix(_ prefix: String) -> Self {
        // The prefix isn't declared; everybody uses the ones that the specification uses.
        switch prefix {
        case "tt": .core
        case "tts": .styling
        case "ttp": .parameter
        case "ttm": .metadata
        case "xml": .xml
        default: .foreign
        }
    }

    private static func of(namespace: String) -> Self {
        if namespace == XMLName.xmlNamespace { return .xml }
        let parts = namespace.split(separator: "#", maxSplits: 1)
        guard let base = parts.first, isTimedText(String(base)) else { return .foreign }
        guard parts.count > 1 else { return .core }
        switch parts[1] {
        case "style", "styling": return .styling
        case "parameter": return .parameter
        case "metadata": return .metadata
        default: return .foreign
        }
    }
}

extension XMLTag {
    /// The value of an attribute in a part of the vocabulary.
    func attribute(_ local: String, _ vocabulary: TTMLVocabulary = .core) -> String? {
        attributes.first {
            $0.name.local == local && TTMLVocabulary.of(attribute: $0.name) == vocabulary
        }?.value
    }

    /// Whether the element is TTML's own of that name.
    func isTimedText(_ local: String) -> Bool {
        name.local == local && TTMLVocabulary.of(element: name) == .core
    }

    /// The element's identifier.
    var identifier: String? { attribute("id", .xml) ?? attribute("id") }
}
