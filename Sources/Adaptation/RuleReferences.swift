internal import Diagnostics
internal import TimedText

/// The sources that values may name.
struct RuleReferences: Sendable {
    private(set) var byName: [String: RuleReference] = [:]

    /// Reads `sources.jsonc`; what is wrong with it is added to the findings.
    init(_ source: RuleSource?, _ findings: inout [Finding]) {
        guard let source else { return }
        let text = SourceText(
            name: source.name, text: String(decoding: source.bytes, as: UTF8.self))
        func report(_ message: String, _ bytes: Range<Int>) {
            findings.append(
                Finding(
                    rule: "rule-sources", severity: .error, message: message,
                    range: text.range(bytes)))
        }
        do {
            let document = try RuleFileReader.scan(text)
            let members = document["sources"]?.members
            if members == nil { report("\"sources\" is missing", document.range) }
            for member in members ?? [] {
                guard let title = member.value["title"]?.string,
                    let kind = member.value["kind"]?.string,
                    let date = member.value["date"]?.string
                else {
                    report("a source needs a title, a kind and a date", member.value.range)
                    continue
                }
                byName[member.name] = RuleReference(
                    name: member.name, title: title, kind: kind, date: date)
            }
        } catch {
            report(error.message, error.range)
        }
    }

    /// The source that a value names before its first space.
    subscript(source: String) -> RuleReference? {
        byName[String(source.prefix { $0 != " " })]
    }
}
