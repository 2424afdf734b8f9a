import Adaptation
import TestSupport
import Testing
import TimedText

@testable import Arguments
@testable import Commands

@Suite struct AdapterLibraryTests {
    /// Two titles of one locale with different rules never share an adapter.
    @Test func titlesAreAdaptedByTheirOwnRules() throws {
        let text = "1\n00:00:01,000 --> 00:00:05,000\nThirty-six characters stand in this.\n"
        let folder = try TemporaryFolder(files: [
            "a/rules/title.jsonc": #"{"lines": {"landscape": 24}}"#, "a/targets/en/1.srt": text,
            "b/targets/en/1.srt": text,
        ])
        let checkers = try CheckerLibrary(
            RuleLibrary(RuleOptions.parse([])), options: CheckOptions(),
            choice: RuleChoice.parse([]), frameRateIsGiven: false, locale: nil, sourceLocale: nil)
        let adapters = AdapterLibrary(AdaptationOptions())
        let changes = try ["a", "b", "a"].map { title in
            let input = try CheckedInput(
                InputFile(
                    path: folder.path(title + "/targets/en/1.srt"), relativePath: "1.srt",
                    isFromFolder: false), reader: DocumentReader(), sources: SourceFiles(nil),
                checkers: checkers)
            return adapters.adapter(for: input.checker).adapt(input.result.document).changes.count
        }
        #expect(changes[0] > 0)
        #expect(changes[1] == 0)
        #expect(changes[2] == changes[0])
    }
}
