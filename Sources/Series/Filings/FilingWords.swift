internal import Embedded
internal import TimedText

/// What the words in filing numbers stand for.
public struct FilingWords: Sendable, Hashable {
    /// The kinds by words such as `网微剧备字`.
    public let kinds: [String: Filing.Kind]

    /// The file that the program carries.
    public static let path = "templates/rules/filings.jsonc"

    /// Takes words and what they stand for.
    public init(kinds: [String: Filing.Kind]) { self.kinds = kinds }

    /// Reads the words that the program carries.
    public init() {
        var kinds: [String: Filing.Kind] = [:]
        if let file = EmbeddedFile(path: Self.path) {
            var reader = DataReader(name: file.path, bytes: file.bytes, rule: "filings")
            if let words = reader.root()?["words"] {
                for member in reader.entries(of: words) {
                    kinds[member.name] = reader.word(member.value)
                }
            }
        }
        self.kinds = kinds
    }
}
