import Adaptation
import Diagnostics
import Testing
import TimedText
import Translation
import TranslationMemory

@Suite struct SubtitleExportTests {
    @Test func unitsTellWhatHelpsToTranslate() throws {
        var export = try ExchangeSamples.export(ExchangeSamples.webVTT, WebVTT.self)
        let set = try RuleSet()
        let english = try set.resolve(locale: "en")
        export.budgets = CueBudgets(
            of: export.document, for: try set.resolve(locale: "fr"), from: english)
        export.sentences = [CueSentence(cues: 0..<2, parts: ["One,", "two."])]
        export.matches = [
            1: [
                XLIFFMatch(
                    source: XLIFFContent("Second"), target: XLIFFContent("Deuxième"), ref: "#s1",
                    quality: 100, type: "tm")
            ]
        ]
        for version in XLIFFVersion.allCases {
            var findings: [Finding] = []
            let document = try XLIFFDocument(
                reading: export.xliff(version).written(), name: "a", findings: &findings)
            #expect(findings.isEmpty)
            let file = document.files[0]
            #expect(file.original == "a.srt")
            #expect(file.units.map(\.id) == ["intro", "cue-2"])
            let notes = file.units[0].notes
            func note(_ category: String) -> String? {
                notes.first { $0.category == category }?.text
            }
            #expect(note("time") == "0:00:01.000 – 0:00:03.000, 2.0 s")
            #expect(note("speaker") == "Anna")
            #expect(note("sentence") == "part 1 of 2: One, | two.")
            #expect(note("limit")?.hasPrefix("at most ") == true)
            #expect((file.units[0].sizeRestriction?.maximum ?? 0) > 5)
            #expect(file.units[1].matches.first?.target.text == "Deuxième")
            #expect(document.sourceLanguage == "en" && document.targetLanguage == "fr")
        }
    }

    @Test(arguments: XLIFFVersion.allCases)
    func aFileWithoutCuesGoesAndComesBack(_ version: XLIFFVersion) throws {
        let export = try ExchangeSamples.export("WEBVTT\n", WebVTT.self)
        let returned = try ExchangeSamples.returned(export, version) { source, _ in source }
        let report = SubtitleImport(export.document).apply(returned, digest: export.digest).report
        #expect(report.isComplete && report.cues == 0)
    }

    @Test func namesAreUnique() throws {
        let document = try ExchangeSamples.document(
            """
            1
            00:00:01,000 --> 00:00:02,000
            a

            1
            00:00:02,000 --> 00:00:03,000
            b

            cue-1
            00:00:03,000 --> 00:00:04,000
            c

            """)
        let names = CueIdentifiers(document)
        #expect(Set(names.names).count == document.cues.count)
        for (index, name) in names.names.enumerated() { #expect(names.index(of: name) == index) }
    }

    @Test func linesAreBrokenWhereTheToolLostThem() throws {
        let export = try ExchangeSamples.export(ExchangeSamples.subRip)
        let long = "this is a long translation that has no room on one line of a picture at all"
        let returned = try ExchangeSamples.returned(export) { source, index in
            XLIFFContent(index == 1 ? long : "x y")
        }
        var work = SubtitleImport(export.document)
        work.lines = ReturnedLines(try RuleSet().resolve(locale: "en"))
        let (document, report) = work.apply(returned, digest: export.digest)
        #expect(report.broken == 1)
        let text = document.plainText(of: document.cues[1])
        #expect(text.contains("\n") && text.replacing("\n", with: " ") == long)
        work.breaksAll = true
        #expect(work.apply(returned, digest: export.digest).report.broken == 1)
    }
}
