import Testing
import TimedText

@testable import Adaptation

@Suite("Pauses at line ends")
struct LinePausesTests {
    private func separated(_ text: String, _ locale: String, kept: [Int] = []) throws
        -> LinePauses.Lines
    {
        let rules = try ResolvedSamples.rules(locale)
        let pauses = LinePauses(rules, breaker: LineBreaker(rules))
        return pauses.separated(CueText(text), Array(text.utf8), kept: kept)
    }

    @Test(
        "become the locale's separator where scripts have no spaces",
        arguments: [
            ("你来干什么\n来找你", "zh-Hans", "你来干什么 来找你"), ("待って\n行くよ", "ja", "待って　行くよ"),
            ("ไปกันเถอะ\nเร็วเข้า", "th", "ไปกันเถอะ เร็วเข้า"), ("走！\n快", "zh-Hans", "走！\n快"),
            ("I know\nyou do", "zh-Hans", "I know\nyou do"),
            ("I know\nyou do", "en-US", "I know\nyou do"), ("我们去上\n海吧", "zh-Hans", "我们去上\n海吧"),
        ])
    func separators(text: String, locale: String, separated: String) throws {
        let lines = try self.separated(text, locale)
        #expect(lines.text.plain == separated && lines.plain == Array(separated.utf8))
        #expect(lines.kept.isEmpty)
    }

    @Test("stay where the locale has no separator", arguments: ["km", "lo", "my"])
    func kept(locale: String) throws {
        let text = ["km": "ខ្ញុំស្រឡាញ់អ្នក\nទៅណា", "lo": "ຂ້ອຍຮັກເຈົ້າ\nໄປໃສ", "my": "ချစ်တယ်\nသွားမယ်"]
        let line = try #require(text[locale])
        let lines = try separated(line, locale)
        #expect(lines.text.plain == line && lines.kept.count == 1)
    }

    @Test("line ends that stay move with what stands before them")
    func moved() throws {
        let lines = try separated("走吧\n快走\n-好", "ja", kept: [13])
        #expect(lines.text.plain == "走吧　快走\n-好" && lines.kept == [15])
    }
}
