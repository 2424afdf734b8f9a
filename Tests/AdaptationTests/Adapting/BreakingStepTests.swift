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

    @Test("lines without spaces between words are joined without one")
    func unspaced() throws {
        let half = "我们明天去上海看"
        #expect(try broken(half + "\n走吧", "zh-Hans").text == half + "走吧")
        #expect(try broken(half + "\n" + half, "zh-Hans").reason == nil)
    }

    @Test("in an upright frame lines are shorter")
    func portrait() throws {
        let text = "I told you about the letter that my mother wrote."
        let lines = try broken(text, "en-US", .portrait).text.split(separator: "\n")
        #expect(lines.count == 3)
    }
}
