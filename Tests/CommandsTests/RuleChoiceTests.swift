import Adaptation
import Testing

@testable import Arguments
@testable import Commands

@Suite struct RuleChoiceTests {
    @Test func namesMayBeJoinedByCommas() throws {
        let choice = try RuleChoice.parse([
            "--only", "spacing,overlap", "--only", "ellipsis", "--skip", "overlap",
        ])
        #expect(choice.chosen == ["spacing", "overlap", "ellipsis"])
        #expect(choice.skipped == ["overlap"])
        #expect(try RuleChoice.parse([]).chosen == nil)
    }

    @Test(arguments: [["--only", "spacin"], ["--skip", "spacing,zzz"], ["--only", " "]])
    func anUnknownNameIsRefused(arguments: [String]) {
        #expect(throws: (any Error).self) { try RuleChoice.parse(arguments) }
    }
}
