import Testing

@testable import Releases

@Suite struct DocumentPipeTests {
    @Test(arguments: [
        ("iso8601", FieldValue.integer(0), FieldValue.text("PT0S")),
        ("iso8601", .integer(1), .text("PT0.001S")),
        ("iso8601", .integer(59_990), .text("PT59.99S")),
        ("iso8601", .integer(60_000), .text("PT1M")),
        ("iso8601", .integer(3_600_500), .text("PT1H0.5S")),
        ("iso8601", .integer(90_061_000), .text("PT25H1M1S")),
        ("seconds", .integer(1499), .integer(1)), ("seconds", .integer(1500), .integer(2)),
        ("date", .text("2026-02-03"), .text("2026-02-03")),
        ("start", .text("2026-02"), .text("2026-02-01T00:00:00Z")),
        ("end", .text("2028-02"), .text("2028-02-29T23:59:59Z")),
        ("end", .text("2100-02"), .text("2100-02-28T23:59:59Z")),
        ("end", .text("2026-04-09"), .text("2026-04-09T23:59:59Z")),
        ("year", .text("2026-02-03"), .integer(2026)),
        ("upper", .text("ß a"), .text("SS A")),
        ("lower", .list([.text("A"), .text("B")]), .list([.text("a"), .text("b")])),
        ("line", .text("a\r\nb\n\nc"), .text("a b c")),
        ("join:, ", .list([.text("a"), .integer(2)]), .text("a, 2")),
        ("pad:3", .integer(7), .text("007")), ("pad:2", .text("123"), .text("123")),
        ("integer", .text("12"), .integer(12)), ("text", .integer(12), .text("12")),
        ("count", .list([.text("a"), .text("b")]), .integer(2)),
        ("first", .list([.text("a"), .text("b")]), .text("a")),
        ("limit:1", .list([.text("a"), .text("b")]), .list([.text("a")])),
    ])
    func aValueBecomesWhatThePipeSays(name: String, value: FieldValue, result: FieldValue) throws {
        let pipe = try DocumentPipe(name[...])
        #expect(pipe.applied(to: value) == result)
    }

    @Test(arguments: [
        ("iso8601", FieldValue.text("a")), ("iso8601", .integer(-1)), ("date", .text("tomorrow")),
        ("integer", .text("1.5")), ("upper", .object([:])),
    ])
    func aValueOfTheWrongKindIsRefused(name: String, value: FieldValue) throws {
        let pipe = try DocumentPipe(name[...])
        #expect(pipe.applied(to: value) == nil)
    }

    @Test func whatThePipesRefuseIsTold() throws {
        let (texts, findings) = try rendered(.json, #"{"a": "{title.name|iso8601}", "b": 1}"#)
        #expect(findings.map { $0.rule } == ["document-wrong-value"])
        #expect(findings.map { $0.field } == ["title.name"])
        #expect(texts["out"] == "{\n  \"b\": 1\n}\n")
    }

    @Test func wordsThatThePlatformDoesNotHaveAreTold() throws {
        let (texts, findings) = try rendered(
            .json,
            #"{"words": {"k": {"dubbed": 3}, "j": {"*": 7}}, "document": {"a": "{title.kind|words:k}", "b": "{title.kind|words:j}"}}"#
        )
        #expect(findings.map { $0.rule } == ["document-word-missing"])
        #expect(findings.first?.message.contains("'ai'") == true)
        #expect(texts["out"] == "{\n  \"b\": 7\n}\n")
    }

    @Test(arguments: [
        ("{title.name|fit:4}", "The"), ("{title.synopsis|fit:12}", "A long story"),
        ("{title.synopsis|fit:14:utf-8}", "A long story"), ("{title.id|fit:9}", "moon"),
    ])
    func aTextIsCutBetweenWordsAndItIsTold(place: String, text: String) throws {
        let (texts, findings) = try rendered(
            .text, "\"\(place)\"", scope: .locale, naming: "{locale}.txt")
        #expect(texts["en.txt"] == text)
        let cuts = findings.filter { $0.rule == "document-text-cut" && $0.locale == "en" }
        #expect(cuts.count == (text == "moon" ? 0 : 1))
        #expect(cuts.allSatisfy { $0.outcome == .warning })
    }
}
