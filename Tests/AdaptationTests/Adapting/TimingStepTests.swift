import Testing
import TimedText

@testable import Adaptation

@Suite("Timing of cues")
struct TimingStepTests {
    private func step(
        _ locale: String = "en-US", _ change: (inout AdaptationOptions) -> Void = { _ in }
    ) throws -> TimingStep {
        var options = AdaptationOptions()
        change(&options)
        let scope = CheckScope(try ResolvedSamples.rules(locale))
        return TimingStep(
            scope, options: options, breaker: LineBreaker(scope.rules), room: LineRoom(scope))
    }

    private func looks(_ document: Document) -> [String] {
        document.cues.map { "\($0.start)-\($0.end) \(document.payload(of: $0))" }
    }

    private let twoFastOnes = """
        1-1.9 I told you so, my friend
        1.983-2.9 and you never listened.
        2.983-3.9 Go now, the king is here.
        """

    @Test("fast cues of one speaker become one, with what both said and their tags")
    func merged() throws {
        let text = """
            WEBVTT

            00:01.000 --> 00:01.500
            <i>I told you</i>

            00:01.583 --> 00:02.200
            so.

            00:09.000 --> 00:11.000
            Go

            """
        let result = try step().adapt(try Samples.document(text, WebVTT.self), except: [])
        if let merge = result.changes.first(where: { $0.rule == "merge" }) {
            #expect(merge.before.count == 2 && merge.after[0].payload == "<i>I told you</i> so.")
        }
        #expect(ChangeProof.letters(result.document) == "Itoldyouso.Go")
    }

    @Test("without merging, the number of cues stays")
    func unmerged() throws {
        let step = try step { $0.merges = false }
        let result = step.adapt(MarkedCues(twoFastOnes).document, except: [])
        #expect(result.document.cues.count == 3)
        #expect(!result.changes.contains { $0.rule == "merge" })
    }

    @Test("cues that were refused keep their times")
    func refused() throws {
        let document = MarkedCues("1-2 I told you so, my friend.\n9-11 Go").document
        #expect(try step().adapt(document, except: []).changes.count == 1)
        let result = try step().adapt(document, except: [0])
        #expect(looks(result.document) == looks(document))
    }

    @Test("cues at other places don't get in each other's way")
    func places() throws {
        let text = """
            1
            00:00:01,000 --> 00:00:09,000
            {\\an8}SIGN

            2
            00:00:02,000 --> 00:00:04,000
            Hello

            """
        let document = try Samples.document(text, SubRip.self)
        let result = try step().adapt(document, except: [])
        #expect(looks(result.document)[1] == looks(document)[1])
    }

    @Test("times stand on the frames that were given")
    func frames() throws {
        let step = try step { $0.frameRate = FrameRate(25) }
        let document = MarkedCues("1-2 I told you so, my friend.\n9-11 Go").document
        let end = try #require(step.adapt(document, except: []).document.cues.first?.end)
        #expect(end == 2280)
        let exact = try self.step().adapt(document, except: []).document.cues[0].end
        #expect(exact == 2250)
    }

    @Test("reasons say what was done and by how much")
    func reasons() throws {
        let document = MarkedCues("1-2 I told you so, my friend.\n9-11 Go").document
        let result = try step().adapt(document, except: [])
        let reason = try #require(result.changes.first?.reason)
        #expect(reason.contains(" by 0.") && reason.hasSuffix(" s"))
    }
}
