import Diagnostics
import Testing

@testable import Adaptation

@Suite("Line balance")
struct LineBalanceTests {
    @Test("a line shorter than half the other one is found where a guide asks for it")
    func found() throws {
        try CueCheck("line-balance", "en-US", profile: "ted").expect(
            """
            1-2 ⟦Yes,|I have told you so before⟧
            3-4 ⟦I have told you so before,|yes⟧
            5-6 I have told you|so before
            7-8 - Have you told me so before?|- Yes
            9-10 Yes
            """, .warning)
    }

    @Test("where the guide wants the lower line longer, a far longer upper one is a note")
    func shape() throws {
        let check = try CueCheck("line-balance", "th")
        check.expect("1-2 ⟦กกกกกกกก|กก⟧\n3-4 กก|กกกกกกกก\n5-6 กกก|กก", .note)
    }

    @Test("without a guide the rule doesn't look")
    func idle() throws {
        #expect(try CueCheck("line-balance", "de").checker.names.isEmpty)
    }
}
