import Diagnostics
import Testing

@testable import Adaptation

@Suite("Maximum duration")
struct MaximumDurationTests {
    @Test(
        "cues that stand longer than the profile allows are errors",
        arguments: [
            ("en-US", nil, "⟦1-8.001⟧ a\n10-17 b"), ("en-US", "amazon", "⟦1-8.008⟧ a\n10-17 b"),
            ("th", "vertical-short", "⟦1-6.001⟧ ก\n10-15 ข"),
            ("ja", "netflix", "⟦1-9⟧ あ\n10-17 い\n20-19 う"),
        ])
    func found(locale: String, profile: String?, cues: String) throws {
        try CueCheck("maximum-duration", locale, profile: profile).expect(cues, .error)
    }
}
