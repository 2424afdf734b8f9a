import Diagnostics
import Testing

@testable import Adaptation

@Suite("Order of cues")
struct CueOrderTests {
    @Test(
        "cues behind later ones, and cues that stand no time, are errors",
        arguments: [
            "1-2 one\n⟦0.5-0.9⟧ before",
            "1-2 one\n⟦0-0.5⟧ before\n⟦0.7-0.8⟧ before too\n3-4 after",
            "⟦2-1⟧ ends first", "⟦1-1⟧ no time", "3-4 a\n⟦2-1⟧ both",
        ])
    func found(cues: String) throws {
        try CueCheck("cue-order", "en-US").expect(cues, .error)
        try CueCheck("cue-order", "th", market: "southeast-asia", profile: "vertical-short")
            .expect(cues, .error)
    }

    @Test("cues in order, also at the same time, are right")
    func silent() throws {
        try CueCheck("cue-order", "ja").expect("0-1 a\n1-5 b\n1-2 c\n1.5-9 d")
    }

    @Test("only the order is mended, not times that make no sense")
    func remedy() throws {
        let check = try CueCheck("cue-order", "en-US")
        let findings = check.findings("3-4 a\n2-1 b")
        #expect(findings.map(\.remedy) == [.order, nil])
        #expect(
            findings.map(\.message) == [
                "the cue begins 1 s before one that stands above it",
                "the cue ends 1 s before it begins",
            ])
    }
}
