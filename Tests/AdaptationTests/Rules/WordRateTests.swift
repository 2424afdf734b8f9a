import Diagnostics
import Testing

@testable import Adaptation

@Suite("Words a minute")
struct WordRateTests {
    @Test(
        "more words than a guide allows are found",
        arguments: [
            ("en-GB", "bbc", Severity.warning, "1-2.3 ⟦a b c|d⟧\n3-5 one two three four"),
            ("en-US", "netflix", .note, "1-2 ⟦one two three four five⟧\n3-4 one two three four"),
            ("es-419", "netflix", .note, "1-2 ⟦uno dos tres cuatro⟧"),
        ])
    func found(locale: String, profile: String, severity: Severity, cues: String) throws {
        try CueCheck("word-rate", locale, profile: profile).expect(cues, severity)
    }

    @Test("few words say nothing about a rate, and cues without time have none")
    func silent() throws {
        try CueCheck("word-rate", "en-GB", profile: "bbc").expect("1-1.1 a b c\n2-2 a b c d e")
    }

    @Test(
        "where no guide counts words, or words aren't between spaces, the rule doesn't look",
        arguments: [("en-US", nil), ("zh-Hans", "netflix"), ("ja", "bbc"), ("th", "bbc")])
    func idle(locale: String, profile: String?) throws {
        #expect(try CueCheck("word-rate", locale, profile: profile).checker.names.isEmpty)
    }
}
