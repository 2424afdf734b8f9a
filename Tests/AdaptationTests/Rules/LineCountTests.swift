import Diagnostics
import Testing

@testable import Adaptation

@Suite("Number of lines")
struct LineCountTests {
    @Test("three lines are too many", arguments: ["en-US", "th", "ja", "ar"])
    func found(locale: String) throws {
        try CueCheck("line-count", locale).expect("1-2 a|b\n3-4 ⟦a|b|c⟧\n5-6 a\n7-8 ", .error)
    }

    @Test("upright video may have one line more")
    func portrait() throws {
        var options = CheckOptions()
        options.orientation = .portrait
        try CueCheck("line-count", "en-US", options: options)
            .expect("1-2 a|b|c\n3-4 ⟦a|b|c|d⟧", .warning)
        let short = try CueCheck("line-count", "en-US", profile: "vertical-short", options: options)
        #expect(short.severities("1-2 a|b|c|d\n3-4 a|b|c|d|e") == [.warning, .error])
    }
}
