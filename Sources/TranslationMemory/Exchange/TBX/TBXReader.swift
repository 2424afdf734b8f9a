internal import Diagnostics
internal import ICU

/// Reads termbases in TBX: version 3 with categories as attributes (DCA) or tags (DCT), and the
/// older `martif`.
///
/// Sources: ISO 30042 and the dialect TBX-Basic.
public enum TBXReader {
    /// Reads the concepts of a file. One that can't be used is a finding, and the rest goes in.
    ///
    /// - Throws: ``ExchangeError`` when the file isn't TBX or can't be read on.
    /// - Complexity: O(*n*) in the number of bytes.
    public static func read(
        _ source: ExchangeSource, findings: inout ExchangeFindings
    ) throws(ExchangeError) -> [TermEntry] {
        var elements = try ExchangeElements(
            source, wanted: ["conceptEntry", "termEntry"], findings: &findings)
        var entries: [TermEntry] = []
        while let element = try elements.next(findings: &findings) {
            try check(elements.root)
            if let entry = entry(element, findings: &findings) { entries.append(entry) }
        }
        try check(elements.root)
        return entries
    }

    private static func check(_ root: ExchangeElement?) throws(ExchangeError) {
        guard let root, ["tbx", "martif"].contains(root.name) else {
            throw ExchangeError(.otherFormat, "the file isn't TBX", line: root?.line ?? 1)
        }
    }

    private static func entry(
        _ element: ExchangeElement, findings: inout ExchangeFindings
    ) -> TermEntry? {
        var entry = TermEntry(id: element.attributes["id"])
        for child in element.children {
            switch child.name {
            case "langSec", "langSet": take(child, to: &entry, findings: &findings)
            case "note": entry.notes.append(child.trimmedText)
            default: takeDescription(child, to: &entry)
            }
        }
        guard !entry.terms.isEmpty else {
            findings.add(
                "tbx-no-term", .error, "the concept has no term", line: element.line,
                column: element.column, offset: element.offset)
            return nil
        }
        return entry
    }

    /// Takes the field or the definition, alone or in a group.
    private static func takeDescription(_ element: ExchangeElement, to entry: inout TermEntry) {
        switch category(element) {
        case "subjectField": entry.subject = entry.subject ?? element.trimmedText
        case "definition": entry.definition = entry.definition ?? element.trimmedText
        case "descripGrp": for child in element.children { takeDescription(child, to: &entry) }
        default: break
        }
    }

    /// What an element says: its type where categories are attributes, else its name.
    private static func category(_ element: ExchangeElement) -> String {
        switch element.name {
        case "descrip", "termNote", "admin": element.attributes["type"] ?? ""
        default: element.name
        }
    }

    private static func take(
        _ section: ExchangeElement, to entry: inout TermEntry, findings: inout ExchangeFindings
    ) {
        let tag = section.attributes["xml:lang"] ?? section.attributes["lang"]
        guard let language = tag.flatMap({ LocaleIdentifier($0) }) else {
            findings.add(
                "tbx-bad-language", .error,
                "the language '\((tag ?? "").prefix(40))' isn't a tag; its terms are left out",
                line: section.line, column: section.column, offset: section.offset)
            return
        }
        for child in section.children {
            switch child.name {
            case "termSec", "tig": take(child, language, to: &entry, findings: &findings)
            case "ntig":
                var flat = child
                for group in child.children where group.name == "termGrp" {
                    for inner in group.children { flat.append(inner) }
                }
                take(flat, language, to: &entry, findings: &findings)
            case "note": entry.notes.append(child.trimmedText)
            default: takeDescription(child, to: &entry)
            }
        }
    }

    private static func take(
        _ section: ExchangeElement, _ language: LocaleIdentifier, to entry: inout TermEntry,
        findings: inout ExchangeFindings
    ) {
        var term = Term("", language: language)
        for child in parts(of: section) {
            switch category(child) {
            case "term": term.text = child.trimmedText
            case "partOfSpeech": term.partOfSpeech = child.trimmedText
            case "administrativeStatus", "normativeAuthorization":
                term.status = TermStatus(child.trimmedText)
                if term.status == nil {
                    findings.add(
                        "tbx-bad-status", .warning,
                        "the status '\(child.trimmedText.prefix(40))' isn't known",
                        line: child.line, column: child.column, offset: child.offset)
                }
            case "note":
                if child.trimmedText == TermStatus.forbiddenNote {
                    term.status = .forbidden
                } else {
                    term.notes.append(child.trimmedText)
                }
            default: break
            }
        }
        guard !term.text.isEmpty else {
            findings.add(
                "tbx-no-term", .error, "the term is missing", line: section.line,
                column: section.column, offset: section.offset)
            return
        }
        entry.terms.append(term)
    }

    /// The children, with those of groups of what belongs to a term.
    private static func parts(of element: ExchangeElement) -> [ExchangeElement] {
        element.children.flatMap {
            $0.name == "termNoteGrp" || $0.name == "termGrp" ? $0.children : [$0]
        }
    }
}
