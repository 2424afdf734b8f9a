import Testing
import TimedText

@testable import Adaptation

@Suite("Splitting cues")
struct SplittingStepTests {
    private func split(_ cues: Document, _ locale: String = "en-US") throws -> AdaptedDocument {
        let scope = CheckScope(try ResolvedSamples.rules(locale))
        let step = SplittingStep(
            scope, breaker: LineBreaker(scope.rules), room: LineRoom(scope))
        return step.adapt(cues, except: [])
    }

    private let long =
        "I told you about the letter that my mother wrote. You never asked me what was in it, my friend."

    @Test("parts share the time by their lengths, with the shortest gap between them")
    func times() throws {
        let result = try split(MarkedCues("1-7 \(long)").document)
        let cues = result.document.cues
        #expect(cues.count == 2 && cues[0].start == 1000 && cues[1].end == 7000)
        #expect(cues[1].start - cues[0].end == 83)
        let texts = cues.map { result.document.plainText(of: $0) }
        #expect(texts[0].hasSuffix("wrote.") && texts[1].hasPrefix("You"))
        #expect(result.changes.map { $0.after.count } == [2])
    }

    @Test(
        "what fits, what is too short, and what two people say stays whole",
        arguments: ["1-7 Go now", "1-2 LONG", "1-7 - LONG|- No"])
    func whole(cues: String) throws {
        let document = MarkedCues(cues.replacing("LONG", with: long)).document
        #expect(try split(document).changes.isEmpty)
    }

    @Test("a cue stays whole where another one begins before its last part would")
    func order() throws {
        let cues = "1-7 \(long)\nTIMES Sign"
        let inside = MarkedCues(cues.replacing("TIMES", with: "2-9")).document
        #expect(try split(inside).changes.isEmpty)
        let behind = MarkedCues(cues.replacing("TIMES", with: "6.9-9")).document
        #expect(try split(behind).changes.count == 1)
    }

    @Test("both parts keep the tags around them")
    func tags() throws {
        let text = "1\n00:00:01,000 --> 00:00:07,000\n<i>\(long)</i>\n"
        let result = try split(try Samples.document(text, SubRip.self)).document
        #expect(
            result.cues.map { result.payload(of: $0) }.allSatisfy {
                $0.hasPrefix("<i>") && $0.hasSuffix("</i>")
            })
    }

    @Test("cues that were refused stay")
    func refused() throws {
        let scope = CheckScope(try ResolvedSamples.rules("en-US"))
        let step = SplittingStep(scope, breaker: LineBreaker(scope.rules), room: LineRoom(scope))
        #expect(step.adapt(MarkedCues("1-7 \(long)").document, except: [0]).changes.isEmpty)
    }
}
