/// An element inside a source or target: a code, an annotation, or a character XML can't hold.
public struct XLIFFInlineElement: Sendable, Hashable {
    /// A kind of inline element, named as in the file.
    public enum Kind: String, Sendable, CaseIterable {
        /// A character that XML can't hold; version 2.
        case cp
        /// A code that stands alone.
        case ph
        /// A code with the text that it spans; version 2.
        case pc
        /// The start and the end of a code whose span isn't an element; version 2.
        case sc, ec
        /// An annotation of a text.
        case mrk
        /// The start and the end of an annotation whose span isn't an element; version 2.
        case sm, em
        /// A code with the text that it spans, and one alone, without their originals; version 1.2.
        case g, x
        /// The start and the end of a span without their originals; version 1.2.
        case bx, ex
        /// The start and the end of a span, and one whose other half is missing; version 1.2.
        case bpt, ept, it
        /// Text inside a code; version 1.2.
        case sub

        /// Whether what the element holds is a code of the original format rather than text.
        var holdsCode: Bool {
            switch self {
            case .bpt, .ept, .it, .ph: true
            default: false
            }
        }
    }

    /// What the element is.
    public var kind: Kind
    /// What the tag says.
    public var tag: XLIFFTag
    /// Text and elements inside.
    public var children: [XLIFFInline]

    /// Creates an inline element.
    public init(
        _ kind: Kind, _ attributes: [(String, String?)] = [], children: [XLIFFInline] = []
    ) {
        self.init(kind, tag: XLIFFTag(attributes), children: children)
    }

    init(_ kind: Kind, tag: XLIFFTag, children: [XLIFFInline]) {
        self.kind = kind
        self.tag = tag
        self.children = children
    }

    /// The identifier.
    public var id: String? { tag["id"] }

    /// The character of a `cp` element; `nil` where Unicode has none, as for a lone surrogate.
    public var codePoint: Unicode.Scalar? {
        tag["hex"].flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
    }
}
