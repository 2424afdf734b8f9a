import Testing

@testable import Series

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

    @Test(arguments: [
        ("คุณไม่เคยบอกฉัน", "Thai 100 % (th)"), ("Bạn chưa bao giờ", "Latn 100 %"),
        ("Ты мне не сказал", "Cyrl 100 %"), ("你从来没有告诉我", "Hani 100 % (zh)"),
    ])
    func namesALanguageWhereTheScriptTellsIt(_ text: String, _ description: String) {
        #expect(ScriptShare.shares(of: text).map { $0.description } == [description])
    }

    @Test func chineseCharactersAmongKanaAreJapanese() {
        let shares = ScriptShare.shares(of: "君は一度も教えてくれなかった、彼が私の兄だと。")
        #expect(Set(shares.map { $0.language }) == ["ja"])
    }
}
