import Testing

@testable import Commands

@Suite struct ScriptShareTests {
    @Test(arguments: [
        ("你从来没有告诉我", "Hani", "zh"), ("คุณไม่เคยบอกฉัน", "Thai", "th"),
        ("من فضلك", "Arab", "ar"), ("너는 말하지 않았다", "Hang", "ko"),
    ])
    func suggestsALanguage(_ text: String, _ script: String, _ language: String) {
        let shares = ScriptShare.shares(of: text + " 123!")
        #expect(shares.map { $0.script } == [script])
        #expect(shares.first?.share == 1)
        #expect(shares.first?.language == language)
    }

    @Test func countsLettersOnly() {
        let shares = ScriptShare.shares(of: "abc 你!… 42")
        #expect(shares.map { $0.script } == ["Latn", "Hani"])
        #expect(shares.first?.share == 0.75)
        #expect(ScriptShare.shares(of: "42 …").isEmpty)
    }
}
