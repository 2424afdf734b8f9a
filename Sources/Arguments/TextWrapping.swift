/// Text broken into lines for a terminal.
enum TextWrapping {
    /// Breaks words into lines of a width; a word that is longer has a line to itself.
    ///
    /// - Complexity: O(*n*) for *n* characters.
    static func lines(_ words: [String], width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in words where !word.isEmpty {
            let count = word.count
            if length > 0, length + 1 + count > width {
                lines.append(line)
                (line, length) = ("", 0)
            }
            if length > 0 { (line, length) = (line + " ", length + 1) }
            line += word
            length += count
        }
        return length > 0 ? lines + [line] : lines
    }

    /// Wraps each line of a text; indented lines, such as examples, stay as they are.
    static func text(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            line.first.map { $0.isWhitespace } ?? true
                ? [String(line)] : lines(line.split(separator: " ").map(String.init), width: width)
        }
    }
}
