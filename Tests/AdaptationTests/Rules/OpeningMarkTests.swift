import Testing

@Suite("Opening marks")
struct OpeningMarkTests {
    @Test(
        "questions that aren't opened are found",
        arguments: [
            (["⟦Qué haces?⟧"], ["¿Qué haces?"]),
            (["Hola.⟦?⟧"], ["Hola.?"]),
            (["¡Vamos! ⟦Ya!⟧"], ["¡Vamos! ¡Ya!"]),
            (["Pero, qué haces⟦?⟧"], ["Pero, qué haces?"]),
            (["Y tú", "quieres⟦?⟧"], ["Y tú", "quieres?"]),
            (["-⟦Vienes?⟧\n-¡No!"], ["-¿Vienes?\n-¡No!"]),
        ])
    func found(marked: [String], mended: [String]) throws {
        let check = try RuleCheck("opening-mark", "es-419")
        check.expect(marked)
        #expect(check.mended(marked.map { MarkedText($0).text }) == mended)
    }

    @Test(
        "opened sentences stay, also over several cues",
        arguments: [
            ["¿Qué haces?"], ["Pero ¿qué haces?"], ["¿Y tú", "quieres ir?"], ["¡Qué?"],
            ["¿Sr. Pérez?"], ["¿¡Qué!?"], ["example.com/?q=a"], ["?"], ["(¿Sí?) No."],
        ])
    func silent(texts: [String]) throws {
        try RuleCheck("opening-mark", "es-419").expect(texts)
    }

    @Test("other locales open nothing")
    func others() throws { try RuleCheck("opening-mark", "en-US").expect(["What?"]) }
}
