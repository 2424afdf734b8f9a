import Adaptation
import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText
import Translation
import TranslationMemory

struct PretranslationTests {
    private func document(_ payloads: [String], seconds: Double = 2) throws -> Document {
        var text = ""
        for (index, payload) in payloads.enumerated() {
            func time(_ milliseconds: Int) -> String {
                let rest = String(milliseconds % 1000 + 1000).dropFirst()
                return "00:00:\(String(milliseconds / 1000 + 100).dropFirst()),\(rest)"
            }
            let start = index * Int(seconds * 1000)
            text +=
                "\(index + 1)\n\(time(start)) --> \(time(start + Int(seconds * 1000) - 80))\n\(payload)\n\n"
        }
        return try RealTitles.document(text)
    }

    private func fill(
        _ document: Document, _ memory: SampleMemory, to target: String = "de",
        _ change: (inout PretranslationOptions) -> Void = { _ in }
    ) throws -> PretranslatedDocument {
        var options = PretranslationOptions()
        change(&options)
        return try Pretranslation(
            source: RealTitles.rules("en"), target: RealTitles.rules(target),
            pair: #require(LanguagePair("en", target)), options: options
        ).fill(document, from: memory)
    }

    @Test func fillsWhatIsKnownAndLeavesTheRest() throws {
        let document = try document([
            "Where is my <i>brother</i>?", "Something else entirely.", "♪",
        ])
        let memory = try SampleMemory(
            [("Where is my <i>brother</i>?", "Wo ist mein <i>Bruder</i>?")], "en", "de")
        let filled = try fill(document, memory)
        #expect(
            filled.document.payload(of: filled.document.cues[0]) == "Wo ist mein <i>Bruder</i>?")
        #expect(filled.document.payload(of: filled.document.cues[1]) == "Something else entirely.")
        #expect(filled.cues.map { $0.state } == [.exact, .untranslated, .untranslated])
        #expect(filled.cues[0].score == 100)
        #expect(filled.cues[0].unit == 1)
        #expect(filled.cues[0].origin == .human)
        #expect(filled.summary == "3 cues: 1 exact, 2 to translate")
        let empty = try fill(document, memory) { $0.rest = .empty }
        #expect(empty.document.payload(of: empty.document.cues[1]) == "")
    }

    @Test func timesAndPlacesStayAsTheyAre() throws {
        let document = try document(["{\\an8}Where is he?", "Here."])
        let filled = try fill(
            document, try SampleMemory([("Where is he?", "Wo ist er?")], "en", "de"))
        var findings: [Finding] = []
        let written = String(
            decoding: try filled.document.written(as: SubRip.self, findings: &findings),
            as: UTF8.self)
        #expect(written.contains("00:00:00,000 --> 00:00:01,920\n{\\an8}Wo ist er?\n"))
    }

    /// The answer of a memory that put a number of the question into its translation.
    private func adapted() throws -> MemoryAnswers<Never> {
        let unit = TranslationUnit(
            "Wait for 7 days.", "Warte 7 Tage.", pair: try #require(LanguagePair("en", "de")),
            origin: .machine("motor"))
        return MemoryAnswers { query in
            guard query.text.text == "Wait for 12 days." else { return [] }
            return [
                Match(
                    identifier: 31, unit: unit, score: 99,
                    parts: MatchParts(version: 1, characters: 0.9),
                    proposal: "Warte 12 Tage.",
                    replacements: [Match.Replacement(.number, before: "7", after: "12")])
            ]
        }
    }

    @Test func whatAMemoryAdaptedIsFilledInAndTold() throws {
        let filled = try Pretranslation(
            source: RealTitles.rules("en"), target: RealTitles.rules("de"),
            pair: #require(LanguagePair("en", "de"))
        ).fill(document(["Wait for 12 days.", "What else?"]), from: adapted())
        #expect(filled.cues[0].text == "Warte 12 Tage.")
        #expect(filled.cues[0].replacements.map { $0.after } == ["12"])
        #expect(filled.cues[0].state == .fuzzy)
        #expect(filled.document.plainText(of: filled.document.cues[0]) == "Warte 12 Tage.")
        var json = JSONWriter()
        PretranslationJSON.write(filled, file: "ep1.srt", source: "en", target: "de", to: &json)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        #expect(object["version"] as? Int == 1)
        #expect((object["summary"] as? [String: Int])?["untranslated"] == 1)
        let cues = try #require(object["cues"] as? [[String: Any]])
        #expect(cues[0]["text"] as? String == "Warte 12 Tage.")
        #expect(cues[0]["origin"] as? String == "machine")
        #expect(cues[0]["engine"] as? String == "motor")
        #expect(cues[0]["unit"] as? Int == 31)
        #expect((cues[0]["replacements"] as? [[String: String]])?.first?["kind"] == "number")
        #expect(cues[1]["score"] == nil)
    }

    @Test func fuzzyMatchesBelowTheThresholdAreNotTaken() throws {
        let document = try document(["Where is my old brother?"])
        let memory = try SampleMemory([("Where is my brother?", "Wo ist mein Bruder?")], "en", "de")
        #expect(try fill(document, memory).cues[0].state == .fuzzy)
        #expect(try fill(document, memory) { $0.minimum = 95 }.cues[0].state == .untranslated)
    }

    @Test func aSentenceIsSplitOverTheCuesOfThisFile() throws {
        let document = try document([
            "When I heard the news,", "I went straight to the house", "of my mother.",
        ])
        let memory = try SampleMemory(
            [
                (
                    "When I heard the news, I went straight to the house of my mother.",
                    "Als ich die Nachricht hörte, ging ich gleich zum Haus meiner Mutter."
                )
            ], "en", "de")
        let filled = try fill(document, memory)
        #expect(filled.cues.map { $0.shape } == [.sentence, .sentence, .sentence])
        #expect(filled.cues.map { $0.score } == [100, 100, 100])
        #expect(
            filled.cues.map { $0.text.replacing("\n", with: " ") }.joined(separator: " ")
                == memory.units[0].target.text)
        #expect(filled.cues.allSatisfy { !$0.text.isEmpty })
        let apart = try fill(document, memory) { $0.joinsSentences = false }
        #expect(apart.cues.allSatisfy { !$0.isFilled })
    }

    @Test func marksOfASentenceThatGoesOnComeBack() throws {
        let document = try document(["They come like bees to...", "...honey!", "Yes."])
        let memory = try SampleMemory(
            [("They come like bees to honey!", "Sie kommen wie Bienen zum Honig!")], "en", "de")
        let filled = try fill(document, memory)
        #expect(filled.cues[0].text.hasSuffix("…"))
        #expect(filled.cues[1].text.hasPrefix("…"))
    }

    @Test func theVariantThatCanBeReadIsPreferred() throws {
        let document = try document(["Where is he now?"], seconds: 1)
        let memory = try SampleMemory(
            [
                ("Where is he now?", "Wo mag er sich denn jetzt gerade wohl befinden?"),
                ("Where is he now?", "Wo ist er?"),
            ], "en", "de")
        #expect(try fill(document, memory).cues[0].text == "Wo ist er?")
    }

    @Test func whatCannotBeReadInTimeIsTold() throws {
        let document = try document(["Where is he now?"], seconds: 1)
        let memory = try SampleMemory(
            [("Where is he now?", "Wo mag er sich denn jetzt gerade wohl befinden?")], "en", "de")
        let filled = try fill(document, memory)
        #expect(!filled.cues[0].fitsSpeed)
        let finding = try #require(filled.findings.first)
        #expect(finding.rule == "pretranslated-speed")
        #expect(finding.cue?.number == 1)
        #expect(finding.range?.file == "sample.srt")
    }

    /// A memory of a real course fills the course again, also where its cues were cut otherwise.
    @Test func aMemoryFillsTheFileItCameFrom() throws {
        guard let files = RealTitles.titles["synfig-03-rendering"] else { return }
        let source = try #require(files.first { $0.language == "eng" }).document
        let target = try #require(files.first { $0.language == "deu" }).document
        let rules = (try RealTitles.rules("en"), try RealTitles.rules("de"))
        let pair = try #require(LanguagePair("en", "de"))
        let made = AlignedUnits(source: rules.0, target: rules.1, pair: pair).units(
            of: SubtitleAligner(source: rules.0, target: rules.1).align(source, target), source,
            target)
        let filled = try fill(source, SampleMemory(made.units)) { $0.minimum = 70 }
        #expect(
            zip(filled.document.cues, source.cues).allSatisfy {
                $0.start == $1.start && $0.end == $1.end
            })
        let right = filled.cues.count { record in
            let text = target.plainText(of: target.cues[record.index])
            return record.text.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }
        }
        #expect(
            Double(right) >= 0.9 * Double(source.cues.count), "\(right) of \(source.cues.count)")
    }
}
