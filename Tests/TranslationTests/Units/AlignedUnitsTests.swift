import Adaptation
import Diagnostics
import TestSupport
import Testing
import TimedText
import Translation
import TranslationMemory

struct AlignedUnitsTests {
    private func made(
        _ source: RealTitles.File, _ target: RealTitles.File, minimum: Double = 0.6
    ) throws -> AlignedUnits.Result {
        let rules = (try RealTitles.rules(source.tag), try RealTitles.rules(target.tag))
        let alignment = SubtitleAligner(source: rules.0, target: rules.1)
            .align(source.document, target.document)
        let pair = try #require(LanguagePair(source.tag, target.tag))
        return AlignedUnits(source: rules.0, target: rules.1, pair: pair, minimum: minimum).units(
            of: alignment, source.document, target.document,
            context: UnitContext(title: "morevna", episode: "ep3"))
    }

    private func file(_ language: String, _ payloads: [String], step: Int = 2) throws
        -> RealTitles.File
    {
        var text = ""
        for (index, payload) in payloads.enumerated() {
            let second = index * step
            func time(_ milliseconds: Int) -> String {
                "00:\(second / 60 / 10)\(second / 60 % 10):\(second % 60 / 10)\(second % 10),\(milliseconds)"
            }
            text += "\(index + 1)\n\(time(100)) --> \(time(950))\n\(payload)\n\n"
        }
        return RealTitles.File(
            title: "sample", language: language, document: try RealTitles.document(text))
    }

    @Test func aLinkIsAUnitWithItsContext() throws {
        guard let files = RealTitles.titles["morevna-ep3"] else { return }
        let source = try #require(files.first { $0.language == "eng" })
        let target = try #require(files.first { $0.language == "deu" })
        let result = try made(source, target)
        let cues = result.units.filter { !$0.isSentence }
        #expect(cues.count >= 57)
        let unit = try #require(cues.first { $0.source.text == "I know, I know..." })
        #expect(unit.context.title == "morevna")
        #expect(unit.context.cues == ["8"])
        #expect(unit.context.start == 64_560)
        #expect(unit.context.previous == "I am a government agent!")
        #expect(unit.context.next == "And I am the owner of this mansion.")
        #expect(unit.origin == .aligned)
        #expect((unit.alignmentConfidence ?? 0) > 0.8)
        // The source cue that the translation hasn't is told.
        #expect(result.findings.contains { $0.rule == "align-missing" && $0.range != nil })
    }

    @Test func aSentenceOverCuesIsAUnitToo() throws {
        guard let files = RealTitles.titles["morevna-ep3"] else { return }
        let source = try #require(files.first { $0.language == "eng" })
        for language in ["deu", "fra", "spa", "tha"] {
            let target = try #require(files.first { $0.language == language })
            let sentences = try made(source, target).units.filter { $0.isSentence }
            let unit = try #require(
                sentences.first { $0.source.text.contains("like bees to a honeypot!") },
                "\(language)")
            #expect(unit.source.text.hasSuffix("but they are coming here like bees to a honeypot!"))
            #expect(unit.context.cues == ["11", "12", "13"])
            #expect(unit.targetEnds.count == 2)
        }
    }

    @Test func markupBecomesCodes() throws {
        let source = try file(
            "eng", ["<i>Who is there?</i>", "It is me.", "Come in 7.", "Sit down."])
        let target = try file(
            "deu", ["<i>Wer ist da?</i>", "Ich bin es.", "Komm rein 7.", "Setz dich."])
        let units = try made(source, target).units
        #expect(units.first?.source.native == "<i>Who is there?</i>")
        #expect(units.first?.target.native == "<i>Wer ist da?</i>")
        #expect(units.first?.target.text == "Wer ist da?")
    }

    @Test func unsureLinksAreLeftOutAndTold() throws {
        guard let files = RealTitles.titles["morevna-ep3"] else { return }
        let source = try #require(files.first { $0.language == "eng" })
        let target = try #require(files.first { $0.language == "fra" })
        let all = try made(source, target)
        let strict = try made(source, target, minimum: 0.95)
        #expect(strict.units.count < all.units.count)
        let told = strict.findings.filter { $0.rule == "align-unsure" }
        #expect(
            strict.units.count { !$0.isSentence } + told.count == all.units.count { !$0.isSentence }
        )
        #expect(told.allSatisfy { $0.range?.file.hasSuffix("fra.srt") == true && $0.cue != nil })
    }

    @Test func wrongFilesGiveNoUnits() throws {
        guard
            let source = RealTitles.titles["synfig-07-bones"]?.first(where: { $0.language == "eng" }
            ),
            let target = RealTitles.titles["synfig-05-keyframes"]?.first(where: {
                $0.language == "deu"
            })
        else { return }
        let result = try made(source, target)
        #expect(result.units.isEmpty)
        #expect(result.findings.map { $0.rule } == ["align-wrong-file"])
        #expect(result.findings[0].range?.file.hasSuffix("synfig-05-keyframes.srt") == true)
    }

    /// Files in no order, with times that no file should have, and with empty cues.
    @Test(arguments: SeededGenerator.seeds())
    func takesCuesInAnyState(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var title = RandomTitle(cues: 60, .init(splits: 0.2, merges: 0.2), &generator)
        let times: [Int64] = [.min, .max, 0, -5000, 1 << 53]
        func spoil(_ document: inout Document) {
            for index in document.cues.indices {
                switch Int.random(in: 0..<12, using: &generator) {
                case 0: document.cues[index].end = document.cues[index].start
                case 1: document.cues[index].start = times.randomElement(using: &generator) ?? 0
                case 2: document.cues[index].end = times.randomElement(using: &generator) ?? 0
                case 3: document.setText(CueText(""), at: index)
                case 4: document.setText(CueText("...\u{202E}\u{0}"), at: index)
                default: break
                }
            }
            document.cues.shuffle(using: &generator)
        }
        spoil(&title.source)
        spoil(&title.target)
        let rules = (try RealTitles.rules("en"), try RealTitles.rules("ru"))
        let alignment = SubtitleAligner(source: rules.0, target: rules.1)
            .align(title.source, title.target)
        let pair = try #require(LanguagePair("en", "ru"))
        let units = AlignedUnits(source: rules.0, target: rules.1, pair: pair, minimum: 0)
            .units(of: alignment, title.source, title.target).units
        #expect(units.allSatisfy { !$0.source.text.isEmpty && !$0.target.text.isEmpty })
        let filled = try Pretranslation(source: rules.0, target: rules.1, pair: pair)
            .fill(title.source, from: SampleMemory(Array(units.prefix(8))))
        #expect(filled.cues.count == title.source.cues.count)
    }
}
