import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Fixer")
struct FixerTests {
    private func fixed(
        _ cues: String, _ locale: String = "en-US", only: Set<String>? = nil,
        except: Set<String> = [], source: String? = nil
    ) throws -> (looks: [String], changes: [CueChange]) {
        let scope = CheckScope(try ResolvedSamples.rules(locale))
        let fixer = Fixer(scope, only: only, except: except, hasSource: source != nil)
        let result = fixer.fix(
            MarkedCues(cues).document, source: source.map { MarkedCues($0).document })
        let looks = result.document.cues.map { cue in
            let text = result.document.plainText(of: cue).replacing("\n", with: "|")
            return "\(cue.start)-\(cue.end) \(text)"
        }
        return (looks, result.changes)
    }

    @Test("mends spaces, marks, overlaps, gaps, order and empty cues")
    func mended() throws {
        let (looks, changes) = try fixed(
            """
            4-6 I thought...
            1-3.2 Wait  for me !
            3-3.9 Go now
            8-9 \u{20}
            """)
        #expect(looks == ["1000-2917 Wait for me!", "3000-3900 Go now", "4000-6000 I thought…"])
        #expect(
            Set(changes.map(\.rule)).isSuperset(of: [
                "cue-order", "overlap", "empty-cue", "spacing", "ellipsis",
            ]))
        #expect(changes.allSatisfy { !$0.reason.isEmpty })
    }

    @Test("leaves what is right alone")
    func untouched() throws {
        let (_, changes) = try fixed("1-3 Wait for me!\n3.083-5 I thought…\n8-10 Go")
        #expect(changes.isEmpty)
    }

    @Test("does only what it was asked for")
    func choice() throws {
        let cues = "1-3 Wait  for me...\n2-5 Go"
        #expect(
            try fixed(cues, only: ["spacing"]).looks == [
                "1000-3000 Wait for me...", "2000-5000 Go",
            ])
        #expect(
            try Set(fixed(cues, except: ["overlap"]).changes.map(\.rule)) == [
                "spacing", "ellipsis",
            ])
        #expect(try fixed(cues, only: []).changes.isEmpty)
    }

    @Test("keeps an empty cue where the source has text")
    func forgotten() throws {
        let (looks, _) = try fixed("1-2 \n4-5 ", "es-419", source: "1-2 one")
        #expect(looks == ["1000-2000 "])
    }

    @Test("doesn't shorten a cue until nobody can read it")
    func tooShort() throws {
        let (_, changes) = try fixed("1-4 I told you about it\n1.1-4 Go", only: ["overlap"])
        #expect(changes.isEmpty)
    }

    @Test("keeps tags around what it mends")
    func tags() throws {
        let document = try Samples.document(
            "1\n00:00:01,000 --> 00:00:03,000\n<i>Wait  for</i> <b>me</b> !\n", SubRip.self)
        let scope = CheckScope(try ResolvedSamples.rules("en-US"))
        let result = Fixer(scope).fix(document).document
        #expect(result.payload(of: result.cues[0]) == "<i>Wait for</i> <b>me</b>!")
    }
}
