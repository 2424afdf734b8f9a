import Diagnostics
import Testing

@testable import Adaptation

@Suite("Bad line breaks")
struct LineBreakTests {
    @Test(
        "a line that ends with what belongs to the next one is found",
        arguments: [
            ("en-US", "1-2 ⟦I told you about the⟧|letter."),
            ("es-419", "1-2 ⟦Te hablé de la⟧|carta que escribí."),
            ("de", "1-2 ⟦Ich sprach von dem⟧|Brief."),
            ("zh-Hans", "1-2 ⟦我们明天去上⟧|海看朋友"),
            ("en-US", "1-2 I am here.|⟦I spoke with my⟧|mother."),
        ])
    func found(locale: String, cues: String) throws {
        try CueCheck("line-break", locale).expect(cues, .warning)
    }

    @Test(
        "lines that end where a phrase ends are right",
        arguments: [
            ("en-US", "1-2 I told you|about the letter."), ("es-419", "1-2 Te hablé|de la carta."),
            ("zh-Hans", "1-2 我们明天|去上海看朋友"), ("ja", "1-2 明日は|東京へ行きます"),
            ("en-US", "1-2 - Who is the…?|- Me."),
        ])
    func silent(locale: String, cues: String) throws {
        try CueCheck("line-break", locale).expect(cues)
    }

    @Test("a term isn't broken")
    func terms() throws {
        var options = CheckOptions()
        options.terms = ["Azure Dragon"]
        try CueCheck("line-break", "en-US", options: options)
            .expect("1-2 ⟦He met Azure⟧|Dragon yesterday.\n3-4 He met|Azure Dragon yesterday.")
    }
}
