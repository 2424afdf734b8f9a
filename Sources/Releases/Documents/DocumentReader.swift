internal import Adaptation
package import Diagnostics
package import TimedText

/// Reads the description of a document, and tells everything that is wrong with it at once.
///
/// ```swift
/// var reader = DocumentReader(kind: .json, source: source)
/// let content = reader.content(value)
/// reader.findings  // what is wrong, with places
/// ```
package struct DocumentReader {
    /// The deepest nesting of a description.
    static let maximumDepth = 64

    let kind: DocumentTemplate.Kind
    /// The template's file, for places; without it findings have none.
    let source: SourceText?
    /// What is wrong so far.
    package private(set) var findings: [Finding] = []
    private var depth = 0
    /// The names of the tables of words.
    private var tables: Set<String> = []

    /// Reads for a kind of file.
    package init(kind: DocumentTemplate.Kind, source: SourceText? = nil) {
        self.kind = kind
        self.source = source
    }

    /// What is wrong with the description of a document.
    package static func findings(in document: DocumentTemplate) -> [Finding] {
        var reader = DocumentReader(kind: document.kind, source: document.source)
        _ = reader.content(document.content)
        return reader.findings
    }

    /// Reads a description: a table of words in `words`, and what stands in the file.
    mutating func content(_ value: JSONValue) -> DocumentContent {
        var words: [String: [String: FieldValue]] = [:]
        for table in value["words"]?.members ?? [] {
            tables.insert(table.name)
            words[table.name] = self.words(table.value)
        }
        var value = value
        if case .object(let members) = value.kind {
            value.kind = .object(members.filter { $0.name != "words" })
        }
        if kind == .csv {
            let table = self.table(value)
            let none = DocumentNode(kind: .sequence([]), range: value.range)
            return DocumentContent(root: none, words: words, table: table)
        }
        // With tables, the rest may stand in a member of its own, since it may be a list.
        let root = value.members?.count == 1 ? value["document"] ?? value : value
        return DocumentContent(root: node(root), words: words)
    }

    private mutating func words(_ value: JSONValue) -> [String: FieldValue] {
        var words: [String: FieldValue] = [:]
        for member in entries(of: value) {
            switch constant(member.value) {
            case let constant?: words[member.name] = constant
            case nil: report("a text, a number, true or false is missing", member.value.range)
            }
        }
        return words
    }

    /// Reads a part.
    mutating func node(_ value: JSONValue) -> DocumentNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            report("the document is nested too deeply", value.range)
            return DocumentNode(kind: .sequence([]), range: value.range)
        }
        let kind: DocumentNode.Kind
        switch value.kind {
        case .string(let text): kind = .text(self.text(text, at: value.range))
        case .number, .boolean: kind = constant(value).map { .constant($0) } ?? .null
        case .null: kind = .null
        case .array(let values): kind = .sequence(values.map { node($0) })
        case .object(let members): kind = directive(value) ?? object(members, in: value)
        }
        return DocumentNode(kind: kind, range: value.range)
    }

    private func constant(_ value: JSONValue) -> FieldValue? {
        switch value.kind {
        case .string(let text): .text(text)
        case .boolean(let flag): .flag(flag)
        case .number(let spelling):
            Int64(spelling).map { .integer($0) } ?? value.number.map { .number($0) }
        case .null, .array, .object: nil
        }
    }

    mutating func object(_ members: [JSONValue.Member], in value: JSONValue) -> DocumentNode.Kind {
        if kind != .json {
            let hint = members.first.map {
                Suggestion.hint(for: $0.name, among: ["xml", "each", "when", "first"])
            }
            report(
                "one of 'xml', 'each', 'when' and 'first' is missing\(hint ?? "")", value.range)
        }
        return .object(
            members.map { member in
                DocumentNode.Member(
                    name: text(member.name, at: member.nameRange), value: node(member.value))
            })
    }

    /// Reads a text with places.
    mutating func text(_ text: String, at range: Range<Int>) -> DocumentText {
        do {
            let text = try DocumentText(text, at: range)
            for case .value(let place) in text.parts {
                for pipe in place.pipes { check(pipe, at: range) }
            }
            return text
        } catch {
            report(error.message, range)
            return DocumentText(broken: range)
        }
    }

    /// A table that a pipe names must be there.
    mutating func check(_ pipe: DocumentPipe, at range: Range<Int>) {
        if case .words(let table) = pipe, !tables.contains(table) {
            report("there is no table '\(table)' in 'words'", range)
        }
    }

    mutating func path(_ value: JSONValue) -> [String] {
        guard let text = string(value) else { return [] }
        return path(text, at: value.range)
    }

    mutating func path(_ text: String, at range: Range<Int>) -> [String] {
        do { return try DocumentText.path(text) } catch {
            report(error.message, range)
            return []
        }
    }

    mutating func string(_ value: JSONValue) -> String? {
        if let text = value.string { return text }
        report("a text in quotation marks is missing", value.range)
        return nil
    }

    mutating func flag(_ value: JSONValue) -> Bool {
        if case .boolean(let flag) = value.kind { return flag }
        report("true or false is missing", value.range)
        return false
    }

    mutating func whole(_ value: JSONValue) -> Int? {
        if let number = value.number, let whole = Int(exactly: number), whole >= 0 { return whole }
        report("a whole number is missing", value.range)
        return nil
    }

    mutating func array(_ value: JSONValue) -> [JSONValue] {
        if let values = value.array { return values }
        report("a list in brackets is missing", value.range)
        return []
    }

    mutating func entries(of value: JSONValue) -> [JSONValue.Member] {
        if let members = value.members { return members }
        report("an object in braces is missing", value.range)
        return []
    }

    /// The members of an object that may only have some names.
    mutating func members(of value: JSONValue, known: [String]) -> [JSONValue.Member] {
        entries(of: value).filter { member in
            if known.contains(member.name) { return true }
            let hint = Suggestion.hint(for: member.name, among: known)
            report("'\(member.name)' isn't known here\(hint)", member.nameRange)
            return false
        }
    }

    mutating func report(_ message: String, _ range: Range<Int>) {
        findings.append(
            Finding(
                rule: "document-wrong-value", severity: .error, message: message,
                range: source?.range(range)))
    }
}
