import Adaptation
import TestSupport
import Testing

@testable import Series

@Suite struct TitleRulesTests {
    @Test func standBesideSourceAndTargets() throws {
        let folder = try TemporaryFolder(files: [
            "t/rules/title.jsonc": "{}", "t/targets/th/s1/a.srt": "", "t/source/zh/a.srt": "",
            "u/targets/th/a.srt": "", "rules/title.jsonc": "{}",
        ])
        for path in ["t/targets/th/s1/a.srt", "t/source/zh/a.srt", "t/targets/a.srt"] {
            let rules = TitleRules(ofFile: folder.path(path))
            #expect(rules.folder == folder.path("t/rules"))
            #expect(try rules.source()?.name == folder.path("t/rules/title.jsonc"))
        }
        // A title without rules doesn't take those of what it stands in.
        for path in ["u/targets/th/a.srt", "t/a.srt", "a.srt"] {
            let rules = TitleRules(ofFile: folder.path(path))
            #expect(rules.folder == nil)
            #expect(try rules.source() == nil)
        }
        #expect(TitleRules(ofFile: "").folder == nil)
        #expect(TitleRules(ofFile: "/").folder == nil)
    }
}
