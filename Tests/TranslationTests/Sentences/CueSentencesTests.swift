import Adaptation
import TestSupport
import Testing
import TimedText
import Translation

struct CueSentencesTests {
    /// A file whose other cues set full stops, with two cues in its middle.
    private func joint(
        _ locale: String, _ first: String, _ second: String, gap: Int64 = 100,
        others: [String] = ["It is so.", "We know Peter.", "They say so."]
    ) throws -> CueJoint {
        let texts = others + [first, second] + others
        var time: Int64 = 0
        var cues: [Cue] = []
        for (index, text) in texts.enumerated() {
            var parsed = CueText()
            if let end = text.firstIndex(of: "|") {
                parsed.open(.voice, String(text[..<end]))
                parsed.append(String(text[text.index(after: end)...]))
                parsed.closeAll()
            } else {
                parsed.append(text)
            }
            cues.append(Cue(start: time, end: time + 2000, text: parsed))
            time += 2000 + (index == others.count ? gap : 4000)
        }
        let joints = CueSentences(try RealTitles.rules(locale)).joints(of: Document(cues: cues))
        return joints[others.count]
    }

    struct Case: Sendable {
        var locale: String
        var first: String
        var second: String
        var gap: Int64
        var reason: CueJoint.Reason
        var goesOn: Bool

        init(
            _ locale: String, _ first: String, _ second: String, gap: Int64 = 100,
            _ reason: CueJoint.Reason, goesOn: Bool
        ) {
            self.locale = locale
            self.first = first
            self.second = second
            self.gap = gap
            self.reason = reason
            self.goesOn = goesOn
        }
    }

    static let cases: [Case] = [
        Case("en", "If you go,", "I will follow.", .goingOnMark, goesOn: true),
        Case("en", "If you go,", "I will follow.", gap: 9000, .gap, goesOn: false),
        Case("en", "like bees to a...", "...honeypot!", .continuation, goesOn: true),
        Case("en", "I know, I know...", "And I own it.", .sentenceMark, goesOn: false),
        Case("en", "I met Mr.", "Smith yesterday.", .abbreviation, goesOn: true),
        Case("en", "I met him.", "Smith yesterday.", .sentenceMark, goesOn: false),
        Case("en", "“Stop!”", "The car stopped.", .sentenceMark, goesOn: false),
        Case("en", "When I told", "Peter about it", .noMark, goesOn: true),
        Case("en", "We are going home", "Then we sleep.", .noSign, goesOn: false),
        Case("en", "When I told you", "about it", .smallLetter, goesOn: true),
        Case("en", "When I told you", "- about it", .speaker, goesOn: false),
        Case("en", "Ann|When I told", "Ben|you about it", .speaker, goesOn: false),
        Case("en", "We are going", "POLICE", .sign, goesOn: false),
        Case("en", "We are going", "♪ home again ♪", .speaker, goesOn: false),
        Case("de", "Ich sah z.B.", "den Mann.", .abbreviation, goesOn: true),
        Case("hi", "वह घर गया।", "फिर वह सो गया।", .sentenceMark, goesOn: false),
        Case("ar", "إذا ذهبت،", "سأتبعك.", .goingOnMark, goesOn: true),
    ]

    @Test(arguments: cases)
    func tellsWhetherASentenceGoesOn(example: Case) throws {
        let joint = try joint(
            example.locale, example.first, example.second, gap: example.gap,
            others: example.locale == "hi" ? ["यह सच है।", "हाँ।"] : ["It is so.", "We know Peter."])
        #expect(joint == CueJoint(example.reason, goesOn: example.goesOn))
    }

    /// Chinese subtitles set no full stops, so a cue is a sentence unless something shows otherwise.
    @Test func aChineseCueIsASentenceOfItsOwn() throws {
        let others = ["我知道", "你来了", "好的"]
        #expect(
            try joint("zh-Hans", "我不知道", "他在哪里", others: others) == CueJoint(.noSign, goesOn: false)
        )
        #expect(
            try joint("zh-Hans", "如果你走，", "我也走", others: others)
                == CueJoint(.goingOnMark, goesOn: true))
        #expect(try joint("zh-Hans", "你是谁？", "我是他", others: others).reason == .sentenceMark)
        #expect(try joint("zh-Hans", "我要把", "这件事告诉他", others: others).goesOn)
    }

    /// Thai writes no marks, so a full cue goes on in one that follows at once.
    @Test func aFullThaiCueGoesOn() throws {
        let others = ["ไปกันเถอะ", "ไม่ใช่"]
        let long = "ฉันไม่รู้ว่าเขาจะมาที่นี่เมื่อไหร่แต่ฉันคิดว่าเขาคงจะมาในวันพรุ่งนี้"
        #expect(
            try joint("th", long, "กับเพื่อนของเขา", gap: 40, others: others)
                == CueJoint(.fullCue, goesOn: true))
        #expect(try !joint("th", long, "กับเพื่อนของเขา", gap: 900, others: others).goesOn)
        #expect(try !joint("th", "ไปกัน", "กับเพื่อนของเขา", gap: 40, others: others).goesOn)
    }

    @Test func sentencesCoverEveryCueThatSaysSomething() throws {
        for file in RealTitles.files {
            let document = file.document
            let sentences = CueSentences(try RealTitles.rules(file.tag)).sentences(of: document)
            var covered: [Int] = []
            for sentence in sentences {
                #expect(sentence.cues.count == sentence.parts.count)
                #expect(sentence.joints.count == sentence.cues.count - 1)
                #expect(sentence.cues.count <= 6)
                covered += sentence.cues
            }
            let saying = document.cues.indices.filter {
                document.plainText(of: document.cues[$0]).contains { $0.isLetter || $0.isNumber }
            }
            #expect(covered == covered.sorted())
            #expect(Set(covered).isSuperset(of: saying))
        }
    }

    /// What a reader joined by hand in the first scenes of a real film.
    @Test func joinsTheSentencesOfARealFilm() throws {
        guard let files = RealTitles.titles["morevna-ep3"],
            let file = files.first(where: { $0.language == "eng" })
        else { return }
        let sentences = CueSentences(try RealTitles.rules("en")).sentences(of: file.document)
        let joined = sentences.filter { $0.isJoined && $0.cues.upperBound <= 20 }.map { $0.cues }
        #expect(joined == [0..<3, 10..<13])
    }

    @Test func takesCuesThatNoFileShouldHave() throws {
        let sentences = CueSentences(try RealTitles.rules("en"))
        #expect(sentences.sentences(of: Document()).isEmpty)
        let times: [(Int64, Int64)] = [(.min, .max), (5, 5), (9, 2), (.max, .min), (0, 0)]
        let document = Document(
            cues: times.map { Cue(start: $0.0, end: $0.1, text: CueText("and so on")) })
        #expect(sentences.sentences(of: document).flatMap { $0.cues } == Array(0..<5))
    }
}
