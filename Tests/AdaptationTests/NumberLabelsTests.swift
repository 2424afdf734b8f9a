import Testing

@testable import Adaptation

@Suite("Numbers that name things")
struct NumberLabelsTests {
    @Test(
        "a word in front of the number, or behind it, says so",
        arguments: [
            ("en", "Episode ", "3", "", true), ("en", "at ", "10", " a.m.", true),
            ("en", "Counterpart ", "3", "", false), ("en", "", "3", " sons", false),
            ("th", "ตอนที่ ", "4", "", true), ("ar", "الحلقة ", "4", "", true),
        ])
    func names(locale: String, before: String, number: String, after: String, isName: Bool) throws {
        let labels = NumberLabels(try RuleSet().resolve(locale: locale))
        let text = Array((before + number + after).utf8)
        let start = before.utf8.count
        let range = start..<start + number.utf8.count
        #expect(labels.name(range, in: text.span, line: 0..<text.count) == isName)
    }
}
