import Diagnostics
import Testing

@testable import Adaptation

@Suite("Line length")
struct LineLengthTests {
    private func text(_ letter: String, _ count: Int) -> String {
        String(repeating: letter, count: count)
    }

    @Test(
        "a line above the limit is found where it stands, in the unit of the locale",
        arguments: [
            ("en-US", nil, "a", 42), ("en-GB", "bbc", "a", 37), ("th", nil, "กี่", 35),
            ("ja", nil, "字", 13), ("zh-Hans", nil, "字", 16), ("ar", nil, "بَ", 42),
            ("vi", nil, "ế", 42), ("vi", nil, "e\u{302}\u{301}", 42), ("ko", nil, "한", 16),
        ])
    func limit(locale: String, profile: String?, letter: String, length: Int) throws {
        let check = try CueCheck("line-length", locale, profile: profile)
        let fits = text(letter, length)
        check.expect("1-2 \(fits)|⟦\(fits)\(letter)⟧|\(fits)\n3-4 \(fits)\n5-6 ")
    }

    @Test("half-width letters count half")
    func halves() throws {
        try CueCheck("line-length", "ja").expect(
            "1-2 \(text("a", 26))\n3-4 ⟦\(text("a", 27))⟧")
    }

    @Test("descriptions of sounds have lines of their own length")
    func sounds() throws {
        var options = CheckOptions()
        options.audience = .adultsSDH
        try CueCheck("line-length", "ja", options: options).expect(
            "1-2 \(text("字", 16))\n3-4 ⟦\(text("字", 17))⟧")
    }

    @Test("in an upright frame lines are shorter, and above the hard limit always errors")
    func portrait() throws {
        var options = CheckOptions()
        options.orientation = .portrait
        let check = try CueCheck(
            "line-length", "en-US", profile: "vertical-short", options: options)
        check.expect("1-2 \(text("a", 24))|⟦\(text("a", 25))⟧|⟦\(text("a", 30))⟧", .error)
        // Where no profile counts, the width in pixels is the limit.
        let counted = try CueCheck("line-length", "zh-Hans", options: options)
        #expect(counted.findings("1-2 \(text("字", 14))").isEmpty)
        let width = try CueCheck("line-width", "zh-Hans", options: options)
        #expect(width.findings("1-2 \(text("字", 14))").count == 1)
        #expect(width.findings("1-2 \(text("字", 9))").isEmpty)
    }

    @Test("the severity is that of the value")
    func severity() throws {
        let long = "1-2 \(text("a", 38))"
        #expect(
            try CueCheck("line-length", "en-GB", profile: "bbc").severities(long) == [.warning])
        #expect(
            try CueCheck("line-length", "en-US").severities("1-2 \(text("a", 43))") == [.error])
    }

    @Test("what nobody sees doesn't count")
    func invisible() throws {
        try CueCheck("line-length", "ar").expect("1-2 \u{202B}\(text("ب", 42))\u{202C}")
    }
}
