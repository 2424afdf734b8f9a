import Testing

@Suite("Numbers as words")
struct SpelledNumberTests {
    @Test(
        "small numbers that stand alone are found",
        arguments: [
            ("en-US", "He has ⟦3⟧ sons."), ("de", "Wir sind ⟦12⟧."), ("th", "มี ⟦3⟧ คน"),
            ("en-US", "- ⟦5⟧ men?"), ("en-US", "An apart ⟦5⟧"), ("fr-FR", "Il a ⟦2⟧ fils\u{202F}!"),
        ])
    func found(locale: String, marked: String) throws {
        try RuleCheck("spelled-number", locale).expect([marked])
    }

    @Test(
        "times, measures, money, names and lists stay digits",
        arguments: [
            ("en-US", "At 3:00 or 5 pm"), ("en-US", "It is 5 km."), ("en-US", "He pays $5."),
            ("en-US", "See Room 5 now"), ("en-US", "3, 4, 5, go!"), ("en-US", "The 3rd of May"),
            ("en-US", "Only 5% of it"), ("en-US", "He is 11."), ("en-US", "It's 5 °C."),
            ("en-US", "Version 2.8"), ("zh-Hans", "有 3 人"), ("en-US", "on 3/4"), ("en-US", "-5"),
            ("en-US", "Set \"1\" or 0"), ("en-US", "Episode 3"), ("en-US", "EPISODE 3"),
            ("en-US", "Lesson 4: how to wait"), ("en-US", "We meet at 10 a.m."),
            ("en-US", "Read page 7"), ("th", "ตอนที่ 4"), ("ar", "الحلقة 4"), ("de", "Um 8 Uhr"),
            ("es-419", "Capítulo 2"), ("fr-FR", "Épisode 2"), ("it", "Vedi pagina 3"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("spelled-number", locale).expect([text])
    }
}
