import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText

@testable import Adaptation

@Suite("Adapter")
struct AdapterTests {
    private func adapter(
        _ locale: String, profile: String? = nil,
        _ change: (inout AdaptationOptions) -> Void = { _ in }
    ) throws -> Adapter {
        var options = AdaptationOptions()
        change(&options)
        return Adapter(
            CheckScope(try ResolvedSamples.rules(locale, profile: profile)), options: options)
    }

    private func looks(_ document: Document) -> [String] {
        document.cues.map { cue in
            let text = document.plainText(of: cue).replacing("\n", with: "|")
            return "\(cue.start)-\(cue.end) \(text)"
        }
    }

    @Test("a cue that is read too fast lasts longer")
    func timing() throws {
        let result = try adapter("en-US").adapt(
            MarkedCues("1-2 I told you so, my friend.\n9-11 Go").document)
        #expect(looks(result.document)[0].hasPrefix("1000-2"))
        #expect(result.changes.map(\.rule) == ["timing"] && result.left.isEmpty)
        #expect(result.document.cues[0].end >= 2250)
    }

    @Test("a line that is too long is broken where a phrase ends")
    func breaking() throws {
        let result = try adapter("en-US").adapt(
            MarkedCues("1-5 I told you about the letter that my mother wrote.").document)
        #expect(result.changes.map(\.rule) == ["line-break"])
        let lines = looks(result.document)[0].split(separator: "|")
        #expect(lines.count == 2 && lines[0].hasSuffix("letter"))
    }

    @Test("text for three lines becomes two cues")
    func splitting() throws {
        let sentence = "I told you about the letter that my mother wrote. "
        let result = try adapter("en-US").adapt(
            MarkedCues("1-7 " + sentence + sentence + "Go").document)
        #expect(result.document.cues.count == 2 && result.changes.first?.rule == "split")
        #expect(result.document.cues.last?.end == 7000)
    }

    @Test("what isn't asked for isn't done")
    func options() throws {
        let cues = MarkedCues(
            """
            1-2 I told you about the letter that my mother wrote...
            2.3-3 Go  now
            """)
        let none = try adapter("en-US") {
            $0.fixes = false
            $0.retimes = false
            $0.splits = false
            $0.rebreaks = false
            $0.embeds = false
        }
        #expect(none.adapt(cues.document).changes.isEmpty)
        let breaks = try adapter("en-US") {
            $0.fixes = false
            $0.retimes = false
            $0.splits = false
        }
        #expect(breaks.adapt(cues.document).changes.map(\.rule) == ["line-break"])
    }

    @Test("what only people can shorten is named with what fits")
    func left() throws {
        let text = String(repeating: "I told you. ", count: 6) + "Go."
        let result = try adapter("en-US").adapt(
            MarkedCues("1-2 \(text)\n2.083-9 Go now").document)
        #expect(!result.left.isEmpty)
        #expect(result.left.allSatisfy { $0.fits < $0.length })
    }

    @Test("parts of a cue that is split look as the whole did")
    func style() throws {
        let sentence = "I told you about the letter that my mother wrote. "
        let script = """
            [V4+ Styles]
            Format: Name, Fontname, Fontsize, Alignment
            Style: Default,Arial,20,2
            Style: Sign,Arial,20,8

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
            Dialogue: 3,0:00:01.00,0:00:07.00,Sign,Ann,0,0,0,,\(sentence)\(sentence)Go

            """
        let result = try adapter("en-US").adapt(try Samples.document(script, SubStation.self))
        let written = String(decoding: try Samples.written(result.document), as: UTF8.self)
        let events = written.split(separator: "\n").filter { $0.hasPrefix("Dialogue") }
        #expect(events.count == 2)
        #expect(
            events.allSatisfy { $0.hasPrefix("Dialogue: 3,") && $0.contains(",Sign,Ann,0,0,0,,") },
            "\(events)")
    }

    @Test("a file without cues, and a cue of 100,000 characters, come to no harm")
    func extremes() throws {
        let adapter = try adapter("en-US")
        #expect(adapter.adapt(Document()).changes.isEmpty)
        for text in [
            String(repeating: "word ", count: 20_000), String(repeating: "a", count: 100_000),
            String(repeating: "\n", count: 20_000),
        ] {
            let document = Document(cues: [Cue(start: 0, end: 2000, text: CueText(text))])
            let result = adapter.adapt(document)
            if text.contains("a") {
                #expect(ChangeProof.letters(result.document) == ChangeProof.letters(document))
            }
        }
    }

    @Test("times at the ends of time are no trap")
    func farTimes() throws {
        let far: Int64 = 1 << 53
        let times: [(Int64, Int64)] = [
            (-far, far), (far, -far), (far, far), (0, far), (-far, -far),
        ]
        for (start, end) in times {
            for other in times {
                let document = Document(cues: [
                    Cue(start: start, end: end, text: CueText("I told you so.")),
                    Cue(start: other.0, end: other.1, text: CueText("Go  now")),
                ])
                let result = try adapter("en-US").adapt(document)
                #expect(
                    ChangeProof.letters(result.document).sorted()
                        == ChangeProof.letters(document).sorted())
            }
        }
    }

    @Test("real files of all languages are adapted once and then left alone")
    func series() throws {
        guard let folder = SharedData.url("data/series/morevna") else { return }
        let files = SharedData.files(in: folder, extensions: ["srt"])
        let locales = [
            "eng": "en-US", "spa": "es-419", "fra": "fr-FR", "deu": "de", "rus": "ru",
            "por": "pt-BR", "ita": "it", "jpn": "ja", "zho": "zh-Hans",
        ]
        var seen: [String: Int] = [:]
        for file in files {
            guard let (code, locale) = locales.first(where: { file.path.contains($0.key) }) else {
                continue
            }
            seen[code, default: 0] += 1
            guard seen[code, default: 0] <= 2 else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            let document = try Samples.document(text, SubRip.self, name: file.lastPathComponent)
            let adapter = try adapter(locale)
            let result = adapter.adapt(document)
            let proof = ChangeProof(
                before: document, after: result.document, changes: result.changes,
                place: "\(file.lastPathComponent)")
            proof.expectNoHarm(Checker(CheckScope(try ResolvedSamples.rules(locale))))
            try proof.expectUntouchedBytes()
            try proof.expectUndo()
            #expect(adapter.adapt(result.document).changes == [], "\(file.lastPathComponent)")
        }
    }
}
