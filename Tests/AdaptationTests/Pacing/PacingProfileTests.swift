import Adaptation
import TestSupport
import Testing
import TimedText

@Suite("The pacing profile of an episode")
struct PacingProfileTests {
    private func expect(
        _ profile: PacingProfile, _ measure: PacingMeasure, _ value: Double,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = profile[measure]
        #expect(
            found.map { abs($0 - value) < 0.0005 } == true,
            "\(measure.rawValue) is \(found.map { "\($0)" } ?? "absent"), and \(value) is meant",
            sourceLocation: sourceLocation)
    }

    /// Every measure of one small episode, computed by hand.
    @Test func measuresWhatCanBeCounted() throws {
        let profile = try PacingSamples.profile(
            [
                (1000, 3000, "Who are you?"),  // 12 characters in 2 s
                (3083, 5083, "- Nobody!\n- But you…"),  // 19 in 2 s, 83 ms later
                (5383, 6183, "Come with me at once!!"),  // 22 in 0.8 s, 300 ms later
                (14183, 24183, "It was a long story, and he told all of it."),  // 43 in 10 s
                (50000, 52000, "But why--"),  // 9 in 2 s
            ], duration: 60_000)
        #expect(profile.cueCount == 5)
        expect(profile, .speechShare, 16.8 / 60)
        expect(profile, .textRate, 105)
        expect(profile, .cueRate, 5)
        expect(profile, .meanSpeed, 105 / 16.8)
        // 4.3, 4.5, 6, 9.5, 27.5 characters a second.
        expect(profile, .speedMedian, 6)
        expect(profile, .speed90, 20.3)
        expect(profile, .speed99, 26.78)
        expect(profile, .overShare, 0.8 / 16.8)
        expect(profile, .durationMedian, 2)
        expect(profile, .duration5, 1.04)
        expect(profile, .duration95, 8.4)
        expect(profile, .flash, 0.2)
        expect(profile, .stale, 0.2)
        // 83 ms, 300 ms, 8 s, 25.817 s; 2 frames are 83 ms.
        expect(profile, .gapMedian, 4.15)
        expect(profile, .chained, 0.25)
        expect(profile, .flicker, 0.25)
        expect(profile, .silenceLongest, 25.817)
        expect(profile, .silenceRate, 8 + 25.817 + 8)
        expect(profile, .silences, 30)
        expect(profile, .question, 20)
        expect(profile, .exclamation, 40)
        expect(profile, .broken, 40)
        expect(profile, .adversative, 40)
        expect(profile, .dashTurns, 20)
        // One dash, and one question that is answered: a lower bound.
        expect(profile, .turn, 2)
        #expect(profile.turnBasis == .lowerBound)
        expect(profile, .firstDialogue, 1)
        // 12 characters and none of the rest in 3 s; the mean is 5.25 in 3 s.
        expect(profile, .hook3, 12 / 5.25)
        expect(profile, .hook7, 53 / (105.0 / 60 * 7))
        expect(profile, .hookSpeed, 27.5)
        #expect(profile.hookMarks == [.question, .exclamation, .negation])
        expect(profile, .tail, 8)
        expect(profile, .tail10, 9 / (105.0 / 6))
        expect(profile, .open, 1)
        #expect(profile.openings == [.broken])
        #expect(profile.absences[.onsetVariation] == .fewCues(needed: 8))
        #expect(profile.absences[.cut] == .noShots)
        #expect(profile.absences[.suited] == .noRule("pacing.durationFrom"))
    }

    @Test func everyMeasureIsThereOrSaysWhyNot() throws {
        let samples: [[(Int64, Int64, String)]] = [
            [], [(0, 0, "no time")], [(5, 3, "backwards")], [(0, 1, "a")],
            [(0, 1000, " \n ")], [(1000, 2000, "One.")],
            [(0, 100_000, String(repeating: "long ", count: 20_000))],
            [(Int64.min, Int64.max, "All."), (Int64.max - 1, Int64.max, "End.")],
            (0..<200).map { (Int64($0) * 1000, Int64($0) * 1000 + 900, "Line \($0)?") },
        ]
        for cues in samples {
            for duration in [nil, 1, 39_000, 95_000, Int64.max] {
                for market in [nil, "southeast-asia"] {
                    let profile = try PacingSamples.profile(
                        cues, duration: duration, locale: "th", market: market)
                    for measure in PacingMeasure.allCases {
                        let isThere = profile[measure] != nil
                        #expect(isThere != (profile.absences[measure] != nil), "\(measure)")
                        #expect(profile[measure]?.isFinite != false, "\(measure)")
                    }
                }
            }
        }
    }

    @Test func cuesThatOverlapAreOne() throws {
        let profile = try PacingSamples.profile(
            [(0, 2000, "One two"), (1000, 3000, "three"), (3000, 4000, "four")],
            duration: 10_000)
        #expect(profile.cueCount == 2)
        expect(profile, .speechShare, 0.4)
        expect(profile, .textRate, 16 * 6)
        expect(profile, .gapMedian, 0)
    }

    @Test func theOrderOfTheFileMakesNoDifference() throws {
        let cues: [(Int64, Int64, String)] = (0..<50).map {
            (Int64($0) * 2500, Int64($0) * 2500 + 2000, "Cue number \($0)!")
        }
        let ordered = try PacingSamples.profile(cues)
        var random = SeededGenerator(seed: 7)
        let shuffled = try PacingSamples.profile(cues.shuffled(using: &random))
        #expect(ordered.values == shuffled.values)
    }

    @Test func withoutDurationTheLastCueEndsTheEpisode() throws {
        let profile = try PacingSamples.profile([(1000, 2000, "One."), (9000, 12_000, "Two.")])
        #expect(profile.isDurationAssumed)
        #expect(profile.duration == 12_000)
        #expect(profile.absences[.tail] == .noDuration)
        #expect(profile[.tail10] != nil)
        let known = try PacingSamples.profile([(1000, 2000, "One.")], duration: 500)
        #expect(known.duration == 2000, "a video isn't shorter than its cues")
    }

    @Test func textIsCountedInTheUnitOfTheLocale() throws {
        let cues: [(Int64, Int64, String)] = [(0, 60_000, "กำลัง")]
        expect(try PacingSamples.profile(cues, locale: "th"), .textRate, 4)
        expect(try PacingSamples.profile(cues, locale: "en"), .textRate, 3)
        #expect(try PacingSamples.profile(cues, locale: "th").unit == "base")
        expect(try PacingSamples.profile([(0, 60_000, "你好AI")], locale: "zh"), .textRate, 3)
    }

    @Test(
        "a question is told by the locale's mark, or where there is none by its words",
        arguments: [
            ("th", "คุณช่วยฉันทำไม", true), ("th", "จะเข้าไหมคะ", true), ("th", "อย่าส่งเสียง", false),
            ("ja", "どこですか。", true), ("ja", "どこ？", true), ("ja", "しかたない", false),
            ("zh-Hans", "收件人是谁？", true), ("zh-Hans", "走！", false), ("zh-Hans", "你来吗", true),
            ("ar", "من هو؟", true), ("ar", "نعم.", false), ("ar", "who?", false),
            ("es-419", "¿Quién es?", true), ("en", "Who is it.", false),
        ])
    func questions(locale: String, text: String, isQuestion: Bool) throws {
        let profile = try PacingSamples.profile([(0, 2000, text)], locale: locale)
        #expect(profile[.question] == (isQuestion ? 100 : 0))
    }

    /// A word that may make a question is no proof in a file whose questions have marks.
    @Test func wordsTellNothingBesideMarks() throws {
        let profile = try PacingSamples.profile(
            [(0, 1000, "走吧。"), (1000, 2000, "谁？")], locale: "zh-Hans")
        #expect(profile[.question] == 50)
    }

    @Test(arguments: [
        ("Wait…", true), ("Wait...", true), ("“Wait—”", true), ("Wait.", false),
        ("He said: 'Wait--'", true), ("…and so on.", false),
    ])
    func brokenLines(text: String, isBroken: Bool) throws {
        #expect(try PacingSamples.profile([(0, 2000, text)])[.broken] == (isBroken ? 100 : 0))
    }

    @Test func voicesTellWhoSpeaks() throws {
        func cue(_ start: Int64, _ voices: [String]) -> Cue {
            var text = CueText()
            for voice in voices {
                text.open(.voice, voice)
                text.append("Yes. ")
                text.close()
            }
            return Cue(start: start, end: start + 900, text: text)
        }
        let document = Document(cues: [
            cue(0, ["Lin"]), cue(1000, ["Lin"]), cue(2000, ["Gu", "Lin"]), cue(3000, ["Gu"]),
        ])
        let rules = try RuleSet().resolve(locale: "en")
        let profile = PacingProfile(
            of: PacingEpisode(name: "a.vtt", document: document, duration: 60_000), rules: rules)
        #expect(profile.turnBasis == .voices)
        expect(profile, .turn, 3)
    }

    @Test func shotsTellOfCuts() throws {
        // At 24 frames a second a frame takes 42 ms.
        let profile = try PacingSamples.profile(
            [(1000, 2000, "On a cut."), (2125, 2900, "Near one."), (4000, 6000, "Across one.")],
            duration: 10_000, shots: [1000, 2000, 5000, 8000])
        expect(profile, .cut, 0.4)
        expect(profile, .cross, 1.0 / 3)
        expect(profile, .snap, 1.0 / 3)
    }
}
