import Diagnostics
import Testing
import TimedText

@testable import Adaptation

/// What rules say of themselves is what people read, so it must be whole and true.
@Suite("Descriptions of rules")
struct RuleDescriptionTests {
    @Test("say what is checked and why in whole sentences")
    func sentences() {
        for rule in CheckRules.all.map({ $0.description }) {
            #expect(rule.summary.hasSuffix("."), "\(rule.name)")
            #expect(rule.reason.hasSuffix("."), "\(rule.name)")
            #expect(rule.title.first?.isUppercase == true && !rule.title.hasSuffix("."))
            #expect(!rule.reason.contains("  ") && !rule.summary.contains("\n"))
        }
    }

    @Test("name values that the schema declares")
    func fields() throws {
        let schema = try RuleSet().schema
        for rule in CheckRules.all.map({ $0.description }) {
            for field in rule.fields {
                let isKnown = schema.definitions.contains {
                    $0.field == field.path || $0.field.hasPrefix(field.path + ".")
                }
                #expect(isKnown, "\(rule.name): \(field)")
            }
        }
    }

    @Test("have examples of which only the wrong one breaks the rule")
    func examples() throws {
        for rule in CheckRules.all.map({ $0.description }) {
            guard let example = rule.example, !rule.needsSource else { continue }
            let check = try RuleCheck(rule.name, example.locale).checker
            for (text, isWrong) in [(example.wrong, true), (example.right, false)] {
                // What a player shows depends on the format.
                let document = try Samples.document(
                    "1\n00:00:01,000 --> 00:00:04,000\n\(text)\n", SubRip.self)
                let findings = check.check(check.prepare(document))
                #expect(findings.isEmpty != isWrong, "\(rule.name): \(text)")
            }
        }
    }
}
