/// The name of an element or attribute: a local name in a namespace.
public struct XMLName: Sendable, Hashable, CustomStringConvertible {
    /// The name without its prefix.
    public var local: String
    /// The namespace's name; empty when there is none, or when the prefix isn't declared.
    public var namespace: String
    /// The prefix that stands in the file; empty when there is none.
    public var prefix: String

    /// Creates a name; it has no namespace unless one is given.
    public init(_ local: String, namespace: String = "", prefix: String = "") {
        self.local = local
        self.namespace = namespace
        self.prefix = prefix
    }

    /// The namespace of `xml:lang`, `xml:space` and `xml:id`.
    public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    /// The name as it stands in the file.
    public var description: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

    /// Names are the same when the local names and the namespaces are.
    public static func == (a: Self, b: Self) -> Bool {
        a.local == b.local && a.namespace == b.namespace
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(local)
        hasher.combine(namespace)
    }

    /// Whether a text can be a name without a colon, as `xml:id` needs it.
    ///
    /// Source: Namespaces in XML 1.0, production 4, which takes XML 1.0's `NameStartChar`.
    public static func isNCName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, starts(first) else { return false }
        return text.unicodeScalars.dropFirst().allSatisfy { continues($0) }
    }

    /// Whether a text consists of characters that may stand in names, as XML's `NMTOKEN` needs it.
    public static func isNameToken(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { $0 == ":" || continues($0) }
    }

    private static func starts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
            0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func continues(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: starts(scalar)
        }
    }
}
