/// The structure of TMX 1.4b as a document type, made from the tables of elements and attributes.
enum TMXDocumentType {
    private static let inline = "(#PCDATA|bpt|ept|it|ph|hi|ut)*"
    private static let code = "(#PCDATA|sub)*"

    private static let content = [
        "tmx": "(header, body)", "header": "(note|prop|ude)*", "body": "(tu*)",
        "tu": "((note|prop)*, tuv+)", "tuv": "((note|prop)*, seg)", "note": "(#PCDATA)",
        "prop": "(#PCDATA)", "ude": "(map+)", "map": "EMPTY", "seg": inline, "hi": inline,
        "sub": inline, "bpt": code, "ept": code, "it": code, "ph": code, "ut": code,
    ]

    /// Attributes; those that must be there begin with an exclamation mark.
    private static let attributes = [
        "tmx": "!version",
        "header": "!creationtool !creationtoolversion !o-tmf !adminlang !srclang !datatype"
            + " o-encoding creationdate creationid changedate changeid",
        "tu": "tuid o-encoding datatype usagecount lastusagedate creationtool"
            + " creationtoolversion creationdate creationid changedate changeid o-tmf srclang",
        "tuv": "!xml:lang o-encoding datatype usagecount lastusagedate creationtool"
            + " creationtoolversion creationdate creationid changedate changeid o-tmf",
        "note": "xml:lang o-encoding", "prop": "!type xml:lang o-encoding", "ude": "!name base",
        "map": "!unicode code ent subst", "bpt": "!i x type", "ept": "!i", "it": "x type",
        "ph": "x assoc type", "hi": "x type", "ut": "x", "sub": "datatype type",
    ]

    static var text: String {
        var lines = content.keys.sorted().map { "<!ELEMENT \($0) \(content[$0] ?? "")>" }
        for element in attributes.keys.sorted() {
            for name in (attributes[element] ?? "").split(separator: " ") {
                let isNeeded = name.hasPrefix("!")
                let bare = isNeeded ? name.dropFirst() : name
                lines.append(
                    "<!ATTLIST \(element) \(bare) CDATA \(isNeeded ? "#REQUIRED" : "#IMPLIED")>")
            }
        }
        let types = "(block|paragraph|sentence|phrase)"
        lines.append("<!ATTLIST header segtype \(types) #REQUIRED>")
        lines.append("<!ATTLIST tu segtype \(types) #IMPLIED>")
        lines.append("<!ATTLIST it pos (begin|end) #REQUIRED>")
        return lines.joined(separator: "\n") + "\n"
    }
}
