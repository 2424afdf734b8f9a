import Testing
import TimedText

@testable import Adaptation

@Suite("Breaking lines of cues")
struct BreakingStepTests {
    private func broken(
        _ text: String, _ locale: String = "en-US",
        _ orientation: CheckOptions.Orientation = .landscape
    ) throws -> (text: String, reason: String?) {
        var options = CheckOptions()
        options.orientation = orientation
        let scope = CheckScope(try ResolvedSamples.rules(locale), options: options)
        let step = BreakingStep(scope, breaker: LineBreaker(scope.rules), room: LineRoom(scope))
        let document = try Samples.document(
            "1\n00:00:01,000 --> 00:00:07,000\n\(text)\n", SubRip.self)
        let result = step.adapt(document, except: [])
        return (
            result.document.payload(of: result.document.cues[0]), result.changes.first?.reason
        )
    }

    @Test(
        "lines are joined, moved and broken, and the reason is said",
        arguments: [
            ("Go\nnow", "Go now", "the text fits on one line"),
            (
                "I told you about the letter that my mother wrote.",
                "I told you about the letter\nthat my mother wrote.", "a line was too long"
            ),
            ("One\ntwo\nthree men", "One two three men", "there were too many lines"),
            (
                "<i>I told you about the letter that my mother wrote.</i>",
                "<i>I told you about the letter\nthat my mother wrote.</i>", "a line was too long"
            ),
        ])
    func better(text: String, broken: String, reason: String) throws {
        let result = try self.broken(text)
        #expect(result.text == broken && result.reason == reason)
    }

    @Test(
        "what is good stays as it is",
        arguments: [
            "Go now", "- Who?\n- Me.", "- Who?\n–Me.",
            "I told you about the letter\nthat my mother wrote.", "",
        ])
    func good(text: String) throws { #expect(try broken(text).reason == nil) }

    @Test("lines without spaces between words are joined with the separator of the locale")
    func unspaced() throws {
        let half = "我们明天去上海看"
        #expect(try broken(half + "\n走吧", "zh-Hans").text == half + " 走吧")
        #expect(try broken(half + "\n" + half, "zh-Hans").reason == nil)
    }

    @Test(
        "lines of different voices are never joined, nor are songs, labels and answers",
        arguments: [
            ("- คุณมาทำไม\n- มาหาคุณ", "th"), ("คุณมาทำไม\nมาหาคุณ", "th"), ("誰？\n私です", "ja"),
            ("- 誰\n- 私です", "ja"), ("-谁\n-我", "zh-Hans"), ("- Who\nMe", "en-US"),
            ("Who is it?\nIt is me.", "en-US"), ("CHEN: Who is it\nLI: Me", "en-US"),
            ("[Li] Who is it\nMe", "en-US"), ("♪ Row your boat\nGently down ♪", "en-US"),
            ("（林）走\n好", "zh-Hans"), ("(door slams)\nGo", "en-US"), ("ទៅណា\nទៅផ្ទះ", "km"),
        ])
    func voices(text: String, locale: String) throws {
        #expect(try broken(text, locale).reason == nil)
    }

    @Test("too much text has as few lines as it takes", arguments: ["en-US", "zh-Hans"])
    func overflow(locale: String) throws {
        let sentence =
            locale == "en-US"
            ? "I told you about the letter that my mother wrote when I was young. "
            : "我们明天去上海看那个老朋友然后再回来"
        let text = String(repeating: sentence, count: 4)
        let result = try broken(text, locale, .portrait)
        let scope = try portraitScope(locale)
        let room = LineRoom(scope)
        let lines = result.text.split(separator: "\n").map { Array($0.utf8) }
        #expect(lines.count > room.lines)
        #expect(lines.allSatisfy { room.measure.length(of: $0.span) <= room.limit })
        let total = room.measure.length(of: Array(text.utf8).span)
        #expect(Double(lines.count) <= (total / room.limit).rounded(.up) + 2)
        #expect(try broken(result.text, locale, .portrait).reason == nil)
        #expect(
            Checker(scope).check(Checker(scope).prepare(try document(result.text)))
                .contains { $0.rule == "line-count" })
    }

    private func portraitScope(_ locale: String) throws -> CheckScope {
        var options = CheckOptions()
        options.orientation = .portrait
        return CheckScope(try ResolvedSamples.rules(locale), options: options)
    }

    private func document(_ text: String) throws -> Document {
        try Samples.document("1\n00:00:01,000 --> 00:00:07,000\n\(text)\n", SubRip.self)
    }

    @Test("in an upright frame lines are shorter")
    func portrait() throws {
        let text = "I told you about the letter that my mother wrote."
        let lines = try broken(text, "en-US", .portrait).text.split(separator: "\n")
        #expect(lines.count == 3)
    }
}
