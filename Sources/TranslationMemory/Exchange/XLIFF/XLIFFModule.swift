/// A module of XLIFF 2: elements and attributes in a namespace of their own.
public enum XLIFFModule: String, Sendable, CaseIterable {
    /// Translation candidates.
    case matches = "urn:oasis:names:tc:xliff:matches:2.0"
    /// Terms of a unit.
    case glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
    /// How content looks as HTML.
    case formatStyle = "urn:oasis:names:tc:xliff:fs:2.0"
    /// Free properties.
    case metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    /// Other files that help to translate.
    case resourceData = "urn:oasis:names:tc:xliff:resourcedata:2.0"
    /// How long a text may be.
    case sizeRestriction = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
    /// What a target must or must not hold.
    case validation = "urn:oasis:names:tc:xliff:validation:2.0"
    /// Earlier versions, of XLIFF 2.0 only.
    case changeTracking = "urn:oasis:names:tc:xliff:changetracking:2.0"
    /// The Internationalization Tag Set of the W3C.
    case its = "http://www.w3.org/2005/11/its"
    /// What ITS lacks for XLIFF.
    case itsExtension = "urn:oasis:names:tc:xliff:itsm:2.1"

    /// The prefix that the specification uses, also in fragment identifiers.
    public var prefix: String {
        switch self {
        case .matches: "mtc"
        case .glossary: "gls"
        case .formatStyle: "fs"
        case .metadata: "mda"
        case .resourceData: "res"
        case .sizeRestriction: "slr"
        case .validation: "val"
        case .changeTracking: "ctr"
        case .its: "its"
        case .itsExtension: "itsm"
        }
    }
}
