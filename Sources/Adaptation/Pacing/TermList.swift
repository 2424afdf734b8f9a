internal import Diagnostics
internal import TimedText

/// The names and terms of a title in one language.
///
/// A file is JSON with comments, `{"terms": [{"term": "qi", "gloss": "life force", "kind": "term"}]}`,
/// where a gloss may be a list; or lines of a term, a gloss and a kind with tabs between, glosses
/// with `|` between. Without a kind, what has no gloss is a name.
public struct TermList: Sendable, Hashable {
    public var terms: [Term]

    public init(_ terms: [Term]) { self.terms = terms }

    /// Reads a file.
    ///
    /// - Throws: ``PacingError`` whose findings tell line and column of everything that is wrong.
    public init(_ source: RuleSource) throws(PacingError) {
        let text = SourceText(
            name: source.name, text: String(decoding: source.bytes, as: UTF8.self))
        var findings: [Finding] = []
        func report(_ message: String, _ range: Range<Int>) {
            findings.append(
                Finding(
                    rule: "term-list", severity: .error, message: message, range: text.range(range))
            )
        }
        let isJSON = text.bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
        terms =
            isJSON ? Self.readJSON(text, report: report) : Self.readLines(text, report: report)
        guard findings.isEmpty else {
            throw PacingError(
                .badTerms, "the terms of '\(source.name)' can't be used", findings: findings)
        }
    }

    private static func readJSON(
        _ text: SourceText, report: (String, Range<Int>) -> Void
    ) -> [Term] {
        let document: JSONValue
        do {
            document = try RuleFileReader.scan(text)
        } catch {
            report(error.message, error.range)
            return []
        }
        guard let values = document["terms"]?.array else {
            report("\"terms\" with a list in brackets is missing", document.range)
            return []
        }
        return values.compactMap { value in
            guard let term = value["term"]?.string, !term.isEmpty else {
                report("\"term\" is missing", value.range)
                return nil
            }
            let gloss = value["gloss"]
            let glosses =
                gloss?.string.map { [$0] } ?? gloss?.array?.compactMap { $0.string } ?? []
            let kind = value["kind"]
            return Self.term(term, glosses, kind: kind?.string) {
                report($0, (kind ?? value).range)
            }
        }
    }

    private static func readLines(
        _ text: SourceText, report: (String, Range<Int>) -> Void
    ) -> [Term] {
        var terms: [Term] = []
        let bytes = text.bytes
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let fields = line.split(
                separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false
            ).map { field in
                let words = String(decoding: field, as: UTF8.self).split(separator: " ")
                return words.joined(separator: " ")
            }
            guard let first = fields.first else { continue }
            let name = first.hasPrefix("\u{FEFF}") ? String(first.dropFirst()) : first
            if name.isEmpty || name.hasPrefix("#") { continue }
            let glosses = fields.count > 1 ? fields[1].split(separator: "|").map(String.init) : []
            let kind = fields.count > 2 ? fields[2] : nil
            if let term = Self.term(
                name, glosses, kind: kind, report: { report($0, line.startIndex..<line.endIndex) })
            {
                terms.append(term)
            }
        }
        return terms
    }

    private static func term(
        _ text: String, _ glosses: [String], kind: String?, report: (String) -> Void
    ) -> Term? {
        guard let kind, !kind.isEmpty else {
            return Term(text, glosses: glosses, kind: glosses.isEmpty ? .name : .term)
        }
        guard let known = Term.Kind(rawValue: kind) else {
            let kinds = Term.Kind.allCases.map { $0.rawValue }
            report(
                "'\(kind)' is no kind of term (\(kinds.joined(separator: ", ")))"
                    + Suggestion.hint(for: kind, among: kinds))
            return nil
        }
        return Term(text, glosses: glosses, kind: known)
    }
}
