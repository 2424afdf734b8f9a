import Diagnostics
import Testing

@testable import Adaptation

@Suite("Minimum duration")
struct MinimumDurationTests {
    @Test(
        "cues that stand a shorter time than the locale or the profile allows are errors",
        arguments: [
            ("en-US", nil, "⟦1-1.832⟧ a\n3-3.833 b"), ("ja", nil, "⟦1-1.499⟧ あ\n3-3.5 い"),
            ("en-US", "amazon", "⟦1-1.999⟧ a\n3-4 b"), ("pt-BR", "ted", "⟦1-1.999⟧ a\n3-4 b"),
            ("th", "vertical-short", "⟦1-1.699⟧ ก\n3-3.7 ข"),
        ])
    func found(locale: String, profile: String?, cues: String) throws {
        try CueCheck("minimum-duration", locale, profile: profile).expect(cues, .error)
    }

    @Test("empty cues and cues that stand no time are left to their own rules")
    func silent() throws {
        try CueCheck("minimum-duration", "en-US").expect("1-1.1 \n3-3 b\n5-4 c")
    }
}
