import Diagnostics
import Testing

@testable import Adaptation

@Suite("Reading speed")
struct ReadingSpeedTests {
    private func text(_ letter: String, _ count: Int) -> String {
        String(repeating: letter, count: count)
    }

    @Test(
        "text above the speed of the audience is found, in the unit of the locale",
        arguments: [
            ("en-US", nil, CheckOptions.Audience.adults, "a", 20),
            ("en-US", nil, .children, "a", 17), ("en-US", nil, .childrenSDH, "a", 17),
            ("en-US", "amazon", .adults, "a", 17), ("en-US", "ted", .adults, "a", 21),
            ("en-US", "vertical-short", .adults, "a", 25),
            ("th", nil, .adults, "ก", 17), ("th", nil, .adultsSDH, "กี่", 20),
            ("ja", nil, .adults, "字", 4), ("ja", nil, .adultsSDH, "字", 7),
            ("zh-Hans", nil, .adults, "字", 9), ("ar", nil, .adults, "ب", 20),
            ("ar", nil, .adultsSDH, "بَ", 23), ("ko", nil, .children, "한", 9),
            ("hi", nil, .adults, "क", 22),
        ])
    func limit(
        locale: String, profile: String?, audience: CheckOptions.Audience, letter: String,
        perSecond: Int
    ) throws {
        var options = CheckOptions()
        options.audience = audience
        let check = try CueCheck("reading-speed", locale, profile: profile, options: options)
        let fits = text(letter, perSecond * 2)
        let tooMuch = text(letter, perSecond * 2 + 1)
        check.expect("1-3 \(fits)\n4-6 ⟦\(tooMuch)⟧\n7-7 \(fits)\n9-8 \(fits)")
    }

    @Test("half-width letters count half, and lines and tags nothing")
    func counting() throws {
        try CueCheck("reading-speed", "ja").expect("1-2 abcdefgh\n3-4 ⟦abcdefghi⟧\n5-6 ab|cd|ef|gh")
    }

    @Test("a text far above the limit is an error")
    func severity() throws {
        let check = try CueCheck("reading-speed", "en-US")
        #expect(check.severities("1-2 \(text("a", 28))") == [.warning])
        #expect(check.severities("1-2 \(text("a", 29))") == [.error])
        #expect(
            try CueCheck("reading-speed", "en-US", profile: "ted").severities(
                "1-2 \(text("a", 22))")
                == [.error])
    }

    @Test("the message says how much fits")
    func message() throws {
        let found = try CueCheck("reading-speed", "en-US").findings("1-2.5 \(text("a", 33))")
        #expect(
            found.map(\.message) == [
                "22 characters a second, at most 20: 33 in 1.5 s, 30 fit"
            ])
    }

    @Test("rounded times aren't held against a cue")
    func rounding() throws {
        try CueCheck("reading-speed", "en-US").expect("1-3.333 \(text("a", 46))")
    }
}
