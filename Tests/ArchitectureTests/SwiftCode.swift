/// The code of a Swift file: its text, with comments and string literals left blank.
///
/// Line ends are kept, and so is what stands in the interpolations of strings.
struct SwiftCode {
    /// The code, as many lines as the file.
    let text: String

    init(_ source: String) {
        var reader = Reader(source)
        reader.readCode(untilParenthesis: false)
        text = String(String.UnicodeScalarView(reader.output))
    }

    /// The modules that are imported.
    var imports: [String] {
        let modifiers: Set<Substring> = [
            "public", "package", "internal", "fileprivate", "private",
        ]
        let kinds: Set<Substring> = [
            "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
        ]
        return text.split(whereSeparator: { $0.isNewline || $0 == ";" }).compactMap { line in
            var words = line.split(separator: " ").drop {
                modifiers.contains($0) || $0.hasPrefix("@")
            }
            guard words.popFirst() == "import" else { return nil }
            if let kind = words.first, kinds.contains(kind) { words = words.dropFirst() }
            return words.first.map { String($0.prefix { $0 != "." }) }
        }
    }

    /// Whether a word stands in the code, not as a part of a longer one.
    func says(_ word: String) -> Bool {
        let word = Array(word.unicodeScalars)
        let scalars = Array(text.unicodeScalars)
        guard let first = word.first, scalars.count >= word.count else { return false }
        for start in 0...(scalars.count - word.count)
        where scalars[start] == first && scalars[start..<start + word.count].elementsEqual(word) {
            let before = start > 0 ? scalars[start - 1] : " "
            let after = start + word.count < scalars.count ? scalars[start + word.count] : " "
            // A word that ends in a sign, such as `try!`, ends there.
            if !Self.isLetter(before), !Self.isLetter(after) || !Self.isLetter(word[word.count - 1])
            {
                return true
            }
        }
        return false
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isXIDContinue
    }

    private struct Reader {
        var output: [Unicode.Scalar] = []
        private let source: [Unicode.Scalar]
        private var position = 0

        init(_ source: String) { self.source = Array(source.unicodeScalars) }

        private func peek(_ text: String) -> Bool {
            let text = Array(text.unicodeScalars)
            guard position + text.count <= source.count else { return false }
            return source[position..<position + text.count].elementsEqual(text)
        }

        /// Skips some scalars and keeps only their line ends.
        private mutating func blank(_ count: Int) {
            for _ in 0..<count where position < source.count {
                output.append(source[position] == "\n" ? "\n" : " ")
                position += 1
            }
        }

        /// Reads code to the end, or to the parenthesis that ends an interpolation.
        mutating func readCode(untilParenthesis: Bool) {
            var depth = 0
            while position < source.count {
                let scalar = source[position]
                if peek("//") {
                    while position < source.count, source[position] != "\n" { blank(1) }
                } else if peek("/*") {
                    readBlockComment()
                } else if scalar == "\"" || scalar == "#", let marks = marksBeforeQuote() {
                    readString(marks: marks)
                } else {
                    if untilParenthesis, scalar == ")", depth == 0 { return }
                    if scalar == "(" { depth += 1 }
                    if scalar == ")" { depth -= 1 }
                    output.append(scalar)
                    position += 1
                }
            }
        }

        /// How many `#` stand before a quotation mark here; `nil` when none follows.
        private func marksBeforeQuote() -> Int? {
            let rest = source[position...]
            let marks = rest.prefix { $0 == "#" }.count
            return rest.dropFirst(marks).first == "\"" ? marks : nil
        }

        private mutating func readBlockComment() {
            var depth = 0
            repeat {
                if peek("/*") {
                    depth += 1
                    blank(2)
                } else if peek("*/") {
                    depth -= 1
                    blank(2)
                } else {
                    blank(1)
                }
            } while depth > 0 && position < source.count
        }

        private mutating func readString(marks: Int) {
            let hashes = String(repeating: "#", count: marks)
            blank(marks)
            let quote = peek("\"\"\"") ? "\"\"\"" : "\""
            blank(quote.count)
            while position < source.count {
                if peek(quote + hashes) { return blank(quote.count + marks) }
                if quote == "\"", source[position] == "\n" { return }
                if peek("\\" + hashes + "(") {
                    blank(marks + 2)
                    readCode(untilParenthesis: true)
                    blank(1)
                } else if peek("\\" + hashes) {
                    blank(marks + 2)
                } else {
                    blank(1)
                }
            }
        }
    }
}
