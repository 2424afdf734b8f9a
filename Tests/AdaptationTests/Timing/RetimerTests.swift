@testable import Adaptation
import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText

@Suite struct RetimerTests {
    /// English: 20 units a second, 2 frames between cues, gaps below half a second are closed.
    static let rules = Result { try RuleSet().resolve(locale: "en-US") }

    private func retime(
        _ cues: [TimedCue], shots: [Int64] = [], rate: Int64 = 25
    ) throws -> Retiming {
        var options = RetimingOptions(frameRate: FrameRate(rate))
        options.shots = ShotChanges(shots)
        return Retimer(try Self.rules.get(), options: options).retime(cues)
    }

    private func times(_ retiming: Retiming) -> [[Int64]] {
        retiming.cues.map { [$0.cue.start, $0.cue.end] }
    }

    @Test("cues without fault keep their times")
    func untouched() throws {
        let cues = [
            TimedCue(start: 1013, end: 3007, length: 30),
            TimedCue(start: 3087, end: 5000, length: 30),
            TimedCue(start: 9000, end: 10_000, length: 20),
        ]
        let result = try retime(cues)
        #expect(result.cues.map(\.cue) == cues && result.left.isEmpty)
        #expect(result.cues.allSatisfy { !$0.isChanged && $0.steps.isEmpty })
    }

    @Test("a fast cue lasts into the gap after it, for as long as it takes")
    func extended() throws {
        let result = try retime([
            TimedCue(start: 1000, end: 2000, length: 30),
            TimedCue(start: 9000, end: 11_000, length: 30),
        ])
        #expect(times(result) == [[1000, 2520], [9000, 11_000]])
        #expect(result.cues[0].steps == [step(.extended, 2000, 2520)] && result.left.isEmpty)
    }

    @Test("before a wall, a cue appears a little earlier")
    func leadIn() throws {
        let result = try retime([
            TimedCue(start: 1000, end: 2000, length: 22),
            TimedCue(start: 2080, end: 3080, length: 20),
        ])
        #expect(times(result) == [[880, 2000], [2080, 3080]])
        #expect(result.cues[0].steps.map(\.kind) == [.leadIn])
    }

    @Test("a cue takes time of the next one that has enough")
    func borrowed() throws {
        let result = try retime([
            TimedCue(start: 0, end: 1000, length: 24),
            TimedCue(start: 1080, end: 4080, length: 20),
        ])
        #expect(times(result) == [[0, 1200], [1280, 4080]])
        #expect(result.cues.map { $0.steps.map(\.kind) } == [[.borrowed], [.lent]])
    }

    @Test("cues of one voice are merged when nothing else helps")
    func merged() throws {
        var cues = [
            TimedCue(start: 0, end: 500, length: 30, speaker: "Lin", joinedLength: 51),
            TimedCue(start: 600, end: 4000, length: 20, speaker: "Lin"),
        ]
        let result = try retime(cues)
        #expect(times(result) == [[0, 4000]])
        #expect(result.cues[0].sources == 0..<2 && result.cues[0].cue.length == 51)
        #expect(result.cues[0].steps == [step(.merged, 500, 4000)])
        cues[1].speaker = "Wan"
        #expect(try retime(cues).cues.count == 2)
        cues[1].speaker = "Lin"
        cues[0].joinedLength = 85
        #expect(try retime(cues).cues.count == 2)
    }

    @Test("when nobody knows who speaks, a question isn't merged with what may be its answer")
    func question() throws {
        var cues = [
            TimedCue(start: 0, end: 500, length: 30, asks: true, joinedLength: 51),
            TimedCue(start: 600, end: 4000, length: 20),
        ]
        #expect(try retime(cues).cues.count == 2)
        cues[0].asks = false
        #expect(try retime(cues).cues.count == 1)
        cues[1].isDialogue = true
        #expect(try retime(cues).cues.count == 2)
    }

    @Test("gaps are closed or opened to two frames")
    func gaps() throws {
        let result = try retime([
            TimedCue(start: 0, end: 2000, length: 20), TimedCue(start: 2300, end: 4000, length: 20),
            TimedCue(start: 4020, end: 6000, length: 20),
        ])
        #expect(times(result) == [[0, 2220], [2300, 3940], [4020, 6000]])
        #expect(result.cues.map { $0.steps.map(\.kind) } == [[.gapClosed], [.gapOpened], []])
    }

    @Test("a small overlap is taken away, a large one is meant")
    func overlaps() throws {
        let small = try retime([
            TimedCue(start: 0, end: 2100, length: 20), TimedCue(start: 2000, end: 4000, length: 20),
        ])
        #expect(times(small) == [[0, 1920], [2000, 4000]])
        #expect(small.cues[0].steps.map(\.kind) == [.overlapRemoved])
        let cues = [
            TimedCue(start: 0, end: 2000, length: 60), TimedCue(start: 100, end: 2000, length: 20),
        ]
        let large = try retime(cues)
        #expect(large.cues.map(\.cue) == cues)
        #expect(large.cues.allSatisfy { $0.steps.map(\.kind) == [.keptOverlap] && !$0.isChanged })
    }

    @Test("times near a shot change are moved to it")
    func shots() throws {
        let result = try retime(
            [
                TimedCue(start: 1000, end: 3120, length: 20),
                TimedCue(start: 5080, end: 7000, length: 20),
            ], shots: [3000, 5000])
        #expect(times(result) == [[1000, 2920], [5000, 7000]])
        #expect(result.cues.map { $0.steps.map(\.kind) } == [[.movedToShot], [.movedToShot]])
    }

    @Test("what stays too fast is left to a person, with the length that will do")
    func left() throws {
        var cues = [
            TimedCue(start: 1000, end: 2000, length: 60),
            TimedCue(start: 2080, end: 3080, length: 20),
        ]
        let result = try retime(cues)
        let cut = try #require(result.left.first)
        #expect(cut.source == 0 && cut.length == 60 && cut.fits == 24 && cut.cut == 36)
        cues[0].length = cut.fits
        #expect(try retime(cues).left.isEmpty)
        cues[0].length = cut.fits + 1
        #expect(try retime(cues).left.count == 1)
    }

    @Test("over real subtitles a second run changes nothing")
    func real() throws {
        guard let folder = SharedData.url("data/series/morevna") else { return }
        let rules = try Self.rules.get()
        let reader = TimedCueReader(rules)
        let retimer = Retimer(rules)
        for url in SharedData.files(in: folder, extensions: ["srt"]) {
            var findings: [Finding] = []
            let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            let source = SourceText(name: url.lastPathComponent, text: text)
            // Some translations were never begun.
            guard
                let document = try? SubRip.read(
                    source, options: ReadingOptions(), findings: &findings)
            else { continue }
            let first = retimer.retime(reader.cues(of: document))
            let cues = first.cues.map(\.cue)
            #expect(retimer.retime(cues).cues.map(\.cue) == cues, "\(url.path)")
            #expect(first.rounds <= 4, "\(url.path)")
        }
    }

    @Test("no input is too odd")
    func odd() throws {
        let cues = [
            TimedCue(start: -5, end: 10, length: 5), TimedCue(start: 100, end: 50, length: 5),
            TimedCue(start: .min, end: .max, length: .infinity),
            TimedCue(start: 3000, end: 3000, length: .nan), TimedCue(start: 0, end: 0, length: 0),
            TimedCue(start: .max, end: .max, length: -1, joinedLength: .infinity),
        ]
        let result = try retime(cues)
        #expect(result.cues.count == cues.count)
        #expect(result.cues[2].steps.map(\.kind) == [.keptTimes])
        #expect(try retime([]).cues.isEmpty)
    }

    private func step(_ kind: RetimingStep.Kind, _ from: Int64, _ to: Int64) -> RetimingStep {
        RetimingStep(kind: kind, from: from, to: to)
    }
}
