/// The attributes that a header, a unit or a variant of TMX may have, apart from their language.
public enum TMXAttribute: String, Sendable, CaseIterable {
    /// An identifier of the unit.
    case identifier = "tuid"
    /// The encoding that the text had before, such as `iso-8859-1`.
    case originalEncoding = "o-encoding"
    /// The kind of data that the text was taken from, such as `html`.
    case datatype
    /// How often it was used.
    case usageCount = "usagecount"
    /// When it was used last, such as `20020523T091200Z`.
    case lastUsed = "lastusagedate"
    /// The program that made it.
    case tool = "creationtool"
    /// The version of that program.
    case toolVersion = "creationtoolversion"
    /// When it was made.
    case created = "creationdate"
    /// Who made it.
    case creator = "creationid"
    /// When it was changed last.
    case changed = "changedate"
    /// How text is cut: `block`, `paragraph`, `sentence` or `phrase`.
    case segmentType = "segtype"
    /// Who changed it last.
    case changer = "changeid"
    /// The format of the memory that it comes from.
    case originalFormat = "o-tmf"
    /// The language of the header's texts.
    case adminLanguage = "adminlang"
    /// The source language, or `*all*`.
    case sourceLanguage = "srclang"

    /// Elements that have attributes.
    enum Owner { case header, unit, variant }

    /// Whether an element may have the attribute.
    func isAllowed(in owner: Owner) -> Bool {
        switch self {
        case .adminLanguage: owner == .header
        case .identifier: owner == .unit
        case .usageCount, .lastUsed: owner != .header
        case .segmentType, .sourceLanguage: owner != .variant
        default: true
        }
    }

    /// All of them, in the order in which they are written.
    static let ordered = allCases

    /// What `segtype` may say.
    static let segmentTypes: Set = ["block", "paragraph", "sentence", "phrase"]

    /// Whether a value may stand in a document that is valid by its document type.
    func allows(_ value: String) -> Bool {
        self != .segmentType || Self.segmentTypes.contains(value)
    }
}
