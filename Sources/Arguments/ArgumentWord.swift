/// Tells options from values by their first letters.
enum ArgumentWord {
    /// Whether a word is a flag or option, rather than a value such as `-`, `-1.5` or `-00:01`.
    static func isNamed(_ word: String) -> Bool {
        let letters = word.utf8.prefix(3)
        guard letters.first == UInt8(ascii: "-") else { return false }
        var rest = letters.dropFirst()
        if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
        guard let letter = rest.first else { return false }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
    }

    /// The parts of `--name=value` or `-n=value`, or the word alone.
    static func parts(of word: String) -> (name: String, value: String?) {
        guard let sign = word.firstIndex(of: "=") else { return (word, nil) }
        return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
}
