import ICU

@testable import TranslationMemory

/// A search for patterns by trying everything, as a measure for the index.
enum NaiveSearch {
    /// Whether a text holds a pattern, which isn't empty.
    static func finds(_ pattern: String, in text: String) throws -> Bool {
        let trimmed = String(pattern.unicodeScalars.drop { $0.properties.isWhitespace })
        var wanted: [Unicode.Scalar] = []
        // Wildcards become characters that no folded text has.
        var run = ""
        func fold() throws {
            wanted += String(decoding: try FoldedText.fold(run), as: UTF8.self).unicodeScalars
            run = ""
        }
        for scalar in trimmed.unicodeScalars {
            if scalar == "*" || scalar == "?" {
                try fold()
                wanted.append(scalar == "*" ? "\u{E001}" : "\u{E002}")
            } else {
                run.unicodeScalars.append(scalar)
            }
        }
        try fold()
        while wanted.last == " " { wanted.removeLast() }
        let folded = String(decoding: try FoldedText.fold(text), as: UTF8.self)
        let scalars = Array(folded.unicodeScalars)
        var segmenter = try Segmenter(.graphemes, locale: "und")
        let bytes = Array(folded.utf8)
        let starts = Set([0] + (try segmenter.boundaries(in: bytes.span)))
        var offsets = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        let isStart = offsets.map { starts.contains($0) }
        func matches(_ place: Int, _ rest: Int) -> Bool {
            if rest == wanted.count { return true }
            if wanted[rest] == "\u{E001}" {
                return (place...scalars.count).contains { matches($0, rest + 1) }
            }
            guard place < scalars.count else { return false }
            if wanted[rest] == "\u{E002}" {
                guard isStart[place],
                    let end = (place + 1...scalars.count).first(where: { isStart[$0] })
                else { return false }
                return matches(end, rest + 1)
            }
            return scalars[place] == wanted[rest] && matches(place + 1, rest + 1)
        }
        return (0...scalars.count).contains { matches($0, 0) }
    }
}
