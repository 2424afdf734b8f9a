/// Terms and names as a file lists them: one a line, `#` begins a comment. A tab or a comma ends the
/// term, so that a glossary with columns will do; its first column counts.
struct TermList: Sendable {
    let terms: [String]

    init(_ text: String) {
        var terms: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            guard !line.hasPrefix("#") else { continue }
            let term = line.prefix { $0 != "\t" && $0 != "," }
            let trimmed = term.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
            var text = String(trimmed)
            while text.last?.isWhitespace == true { text.removeLast() }
            if !text.isEmpty { terms.append(text) }
        }
        self.terms = terms
    }
}
