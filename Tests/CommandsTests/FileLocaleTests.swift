import Adaptation
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
}
