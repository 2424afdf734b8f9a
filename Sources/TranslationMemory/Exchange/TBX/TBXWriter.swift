internal import Diagnostics
internal import ICU

/// Writes termbases in TBX-Basic, version 3, or as `martif` for older programs.
public struct TBXWriter: Sendable {
    /// How categories such as the part of speech are said.
    public enum Style: String, Sendable, CaseIterable {
        /// By attributes: `<termNote type="partOfSpeech">`.
        case attributes = "dca"
        /// By tags: `<min:partOfSpeech>`.
        case tags = "dct"
        /// By attributes, in the elements of version 2, which older programs read.
        case martif
    }

    /// The names of elements that differ between versions.
    private var names: (concept: String, language: String, term: String) {
        style == .martif
            ? ("termEntry", "langSet", "tig") : ("conceptEntry", "langSec", "termSec")
    }

    /// How categories are said.
    public var style: Style

    /// Creates a writer.
    public init(style: Style = .attributes) { self.style = style }

    /// The bytes of a termbase; concepts without an identifier are numbered.
    ///
    /// Characters that XML can't hold become U+FFFD, with a finding. A concept without a term is
    /// left out with a finding.
    ///
    /// - Complexity: O(*n*) in the size of the termbase.
    public func write(_ entries: [TermEntry], findings: inout ExchangeFindings) -> [UInt8] {
        var output: [UInt8] = []
        writeHead(to: &output)
        var taken = Set(entries.compactMap { $0.id })
        for (index, entry) in entries.enumerated() {
            guard !entry.terms.isEmpty else {
                findings.add("tbx-no-term", .error, "concept \(index + 1) has no term")
                continue
            }
            var name = entry.id ?? "c\(index + 1)"
            while entry.id == nil, !taken.insert(name).inserted { name += "x" }
            write(entry, name, number: index + 1, to: &output, &findings)
        }
        output += "</body>\n</text>\n</\(style == .martif ? "martif" : "tbx")>\n".utf8
        return output
    }

    private func writeHead(to output: inout [UInt8]) {
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        if style == .martif {
            head += "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n"
            head += "<martif type=\"TBX\" xml:lang=\"en\">\n<martifHeader>"
        } else {
            head += "<tbx type=\"TBX-Basic\" style=\"\(style.rawValue)\" xml:lang=\"en\""
            head += " xmlns=\"urn:iso:std:iso:30042:ed-2\""
            if style == .tags {
                head += " xmlns:min=\"http://www.tbxinfo.net/ns/min\""
                head += " xmlns:basic=\"http://www.tbxinfo.net/ns/basic\""
            }
            head += ">\n<tbxHeader>"
        }
        head += "\n<fileDesc>\n<sourceDesc>\n<p>Tradewind</p>\n</sourceDesc>\n</fileDesc>\n"
        head += style == .martif ? "</martifHeader>\n" : "</tbxHeader>\n"
        output += (head + "<text>\n<body>\n").utf8
    }

    private func write(
        _ entry: TermEntry, _ name: String, number: Int, to output: inout [UInt8],
        _ findings: inout ExchangeFindings
    ) {
        var replaced = 0
        func escape(_ text: String) { replaced += ExchangeText.escape(text, to: &output) }
        func element(_ tag: String, type: String? = nil, _ text: String) {
            output += "<\(tag)".utf8
            if let type { output += " type=\"\(type)\"".utf8 }
            output.append(0x3E)
            escape(text)
            output += "</\(tag)>\n".utf8
        }
        func category(_ tag: String, _ module: String, _ type: String, _ text: String?) {
            guard let text else { return }
            switch style {
            case .attributes, .martif: element(tag, type: type, text)
            case .tags: element("\(module):\(type)", text)
            }
        }
        output += "<\(names.concept) id=\"".utf8
        escape(name)
        output += "\">\n".utf8
        category("descrip", "min", "subjectField", entry.subject)
        category("descrip", "basic", "definition", entry.definition)
        for note in entry.notes { element("note", note) }
        for language in languages(of: entry) {
            output += "<\(names.language) xml:lang=\"\(language.tag)\">\n".utf8
            for term in entry.terms where term.language == language {
                output += "<\(names.term)>\n".utf8
                element("term", term.text)
                category("termNote", "min", "partOfSpeech", term.partOfSpeech)
                category("termNote", "min", "administrativeStatus", term.status?.picked)
                if term.status == .forbidden { element("note", TermStatus.forbiddenNote) }
                for note in term.notes { element("note", note) }
                output += "</\(names.term)>\n".utf8
            }
            output += "</\(names.language)>\n".utf8
        }
        output += "</\(names.concept)>\n".utf8
        if replaced > 0 {
            findings.add(
                "tbx-replaced", .warning,
                "concept \(number): a character that can't stand in XML is written as U+FFFD")
        }
    }

    /// The languages in the order in which they first appear.
    private func languages(of entry: TermEntry) -> [LocaleIdentifier] {
        var seen: Set<LocaleIdentifier> = []
        return entry.terms.map { $0.language }.filter { seen.insert($0).inserted }
    }
}
