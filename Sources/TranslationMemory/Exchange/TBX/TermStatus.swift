/// Whether a term should be used.
public enum TermStatus: String, Sendable, CaseIterable {
    /// It is the one to use.
    case preferred
    /// It may be used.
    case admitted
    /// It isn't used any more.
    case deprecated
    /// It must not be used.
    case forbidden

    /// What TBX calls it. TBX has no word for a term that must not be used: it is deprecated there,
    /// and a note of ours says the rest.
    var picked: String {
        switch self {
        case .preferred: "preferredTerm-admn-sts"
        case .admitted: "admittedTerm-admn-sts"
        case .deprecated, .forbidden: "deprecatedTerm-admn-sts"
        }
    }

    static let forbiddenNote = "x-tradewind-status: forbidden"

    /// The status that a file says, in the words of TBX, of its older versions or of other programs.
    init?(_ text: String) {
        let text = text.lowercased()
        if text.contains("preferred") || text.contains("standardized") {
            self = .preferred
        } else if text.contains("admitted") || text.contains("approved") {
            self = .admitted
        } else if text.contains("forbidden") || text.contains("notallowed") {
            self = .forbidden
        } else if text.contains("deprecated") || text.contains("superseded")
            || text.contains("obsolete") || text.contains("notrecommended")
        {
            self = .deprecated
        } else {
            return nil
        }
    }
}
