/// The names of elements and attributes that a reader of TMX knows, as the numbers of its stream.
enum TMXName: Int, CaseIterable {
    case tmx, header, body, tu, tuv, seg, prop, note, ude, map
    case bpt, ept, ph, it, hi, ut, sub
    case version, type, name, base, unicode, code, ent, subst, i, x, pos, assoc, lang, xmlLang
    case tuid, oEncoding, datatype, usagecount, lastusagedate, creationtool, creationtoolversion
    case creationdate, creationid, changedate, segtype, changeid, oTMF, adminlang, srclang

    /// The name as a file spells it.
    var spelling: String { Self.spellings[rawValue] }

    /// The names as files spell them, in order.
    static let spellings: [String] = allCases.map {
        switch $0 {
        case .xmlLang: "xml:lang"
        case .oEncoding: "o-encoding"
        case .oTMF: "o-tmf"
        default: "\($0)"
        }
    }

    private static let attributes = TMXAttribute.allCases

    /// The attribute of headers, units and variants that has the name.
    var attribute: TMXAttribute? {
        let index = rawValue - TMXName.tuid.rawValue
        return index >= 0 ? Self.attributes[index] : nil
    }

    /// Whether the element is a code inside a text.
    var isCode: Bool {
        switch self {
        case .bpt, .ept, .ph, .it, .ut: true
        default: false
        }
    }
}
