internal import Diagnostics
internal import TimedText

/// Words of a language, by what they are.
///
/// Lists are written by hand: they hold words of closed classes only, such as articles.
public struct WordList: Sendable, Hashable {
    /// The name, such as `en.after`.
    public let name: String
    /// The words by their class, such as `article`; the classes are in order of name.
    public let classes: [String: [String]]

    /// Every word, class by class.
    public var words: [String] {
        classes.sorted { $0.key < $1.key }.flatMap { $0.value }
    }

    /// Reads a list; what is wrong with it is added to the findings.
    init(name: String, _ source: RuleSource, _ findings: inout [Finding]) {
        self.name = name
        let text = SourceText(
            name: source.name, text: String(decoding: source.bytes, as: UTF8.self))
        func report(_ message: String, _ bytes: Range<Int>) {
            findings.append(
                Finding(
                    rule: "word-list", severity: .error, message: message, range: text.range(bytes))
            )
        }
        var classes: [String: [String]] = [:]
        do {
            let document = try RuleFileReader.scan(text)
            let members = document["classes"]?.members
            if members == nil { report("\"classes\" is missing", document.range) }
            for member in members ?? [] {
                guard let values = member.value.array else {
                    report("a list in brackets is missing", member.value.range)
                    continue
                }
                for value in values where value.string == nil {
                    report("a word in quotation marks is missing", value.range)
                }
                classes[member.name, default: []] += values.compactMap { $0.string }
            }
        } catch {
            report(error.message, error.range)
        }
        self.classes = classes
    }

    /// A list of words that a rule holds itself.
    init(name: String, words: [String]) {
        self.name = name
        classes = ["word": words]
    }
}
