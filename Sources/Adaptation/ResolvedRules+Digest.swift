internal import Diagnostics
public import Digests

extension ResolvedRules {
    /// The SHA-256 digest of what holds, by which a release says which rules it met.
    ///
    /// It changes when a value, its unit or its severity does, or a word of a list; not when a
    /// source or a remark does.
    ///
    /// - Throws: `DigestError` when the cryptographic library refuses to work.
    public func digest() throws(DigestError) -> String {
        try SHA256.hexadecimal(of: Array(canonicalText.utf8).span)
    }

    /// What holds, one rule a line, in order of path.
    var canonicalText: String {
        var lines = ["locale \(Self.quoted(locale))"]
        for rule in all {
            guard let value = rule.value else { continue }
            var line = "\(Self.quoted(rule.field)) \(Self.canonical(value))"
            if let unit = rule.unit { line += " unit \(unit)" }
            if let severity = rule.severity { line += " severity \(severity.rawValue)" }
            lines.append(line)
            guard rule.definition.kind == .words, rule.text != nil,
                let list = words(RuleField(rule.field))
            else { continue }
            for (name, words) in list.classes.sorted(by: { $0.key < $1.key }) {
                let words = words.map(Self.quoted).joined(separator: " ")
                lines.append("  \(Self.quoted(name)) \(words)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func canonical(_ value: RuleValue) -> String {
        switch value {
        case .number(let number): RuleValue.spelling(number)
        case .flag(let flag): flag ? "true" : "false"
        case .text(let text): quoted(text)
        case .list(let texts): "[" + texts.map(quoted).joined(separator: " ") + "]"
        case .numbers(let numbers):
            "[" + numbers.map(RuleValue.spelling).joined(separator: " ") + "]"
        }
    }

    /// A text in quotation marks, so that no two values look the same.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
