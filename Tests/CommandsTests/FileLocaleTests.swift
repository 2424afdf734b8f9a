import Adaptation
import TestSupport
import Testing

@testable import Commands

@Suite struct FileLocaleTests {
    @Test(
        arguments: [
            ("targets/th/ep001.srt", "th"), ("targets/es-419/ep001.srt", "es-419"),
            ("targets/zh-Hant-TW/s1/ep001.srt", "zh-Hant-TW"), ("ep001.es-419.srt", "es-419"),
            ("ep001.pt_BR.srt", "pt-BR"), ("ep001_id.vtt", "id"), ("eng/lesson-1.srt", "en"),
            ("targets/th/ep001.en.srt", "en"), ("morevna-ep3-deu.srt", "de"),
            ("ep-3-zh-Hans.srt", "zh-Hans"), ("ep-3-es-419.srt", "es-419"),
            ("ep001.th.sdh.srt", "th"), ("my/ep1.en.srt", "en"), ("in/n2.en.srt", "en"),
            ("source/zh-Hans/th/ep1.srt", "zh-Hans"), ("targets/my/ep1.srt", "my"),
            // Words tell nothing alone.
            ("my/ep1.srt", nil), ("in/n2.srt", nil), ("x/it/a.srt", nil),
            // What a folder says is surer than the last word of a name.
            ("targets/th/what-is-it.srt", "th"), ("targets/th/ep001-id.srt", "th"),
            // Words that aren't in small letters, or stand alone, are no tags.
            ("IT/ep001.srt", nil), ("it.srt", nil), ("ep001.srt", nil), ("a-b-c.srt", nil),
            ("-.srt", nil), ("", nil), ("/", nil), ("...", nil), ("-th.srt", nil),
            ("ep001.xx.srt", nil), ("targets/tlh/ep001.srt", nil),
        ] as [(String, String?)])
    func isToldByThePath(path: String, locale: String?) throws {
        #expect(FileLocale(try RuleSet()).locale(ofPath: path) == locale)
    }

    @Test func aWordIsALanguageBesideOthers() throws {
        let folder = try TemporaryFolder(files: [
            "a/my/1.srt": "", "a/th/1.srt": "", "b/my/1.srt": "",
        ])
        let table = FileLocale(try RuleSet())
        #expect(table.locale(ofPath: folder.path("a/my/1.srt")) == "my")
        #expect(table.locale(ofPath: folder.path("b/my/1.srt")) == nil)
    }

    @Test(arguments: [
        ("th", "th-TH", true), ("es-419", "es-MX", true), ("zh-Hans", "zh-Hant", false),
        ("zh-TW", "zh-Hant", true), ("en-US", "en-GB", false), ("th", "!", false),
    ])
    func tagsOfOneTextAgree(a: String, b: String, agree: Bool) {
        #expect(FileLocale.agree(a, b) == agree)
    }

    @Test func aLanguageWithoutRulesIsNamed() throws {
        let table = FileLocale(try RuleSet())
        let reason = table.whyNone(ofPath: "x/morevna-ep3-dan.srt", option: "--locale")
        #expect(
            reason.contains("'da'") && reason.contains("there are no rules for it"), "\(reason)")
        #expect(table.whyNone(ofPath: "x/ep3.srt", option: "--locale").contains("--locale"))
    }
}
