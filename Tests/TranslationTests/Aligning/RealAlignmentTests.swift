import TestSupport
import Testing
import TimedText
import Translation

/// Real films and courses: files of one title share their times, so the right links are known.
struct RealAlignmentTests {
    private static let courses = [
        "morevna-ep3", "morevna-ep4", "pepper-and-carrot-ep6", "synfig-01-basics",
        "synfig-06-face-animation", "coatools-lesson-2", "the-story-of-mim-and-tiger",
    ]

    private func aligner(_ source: RealTitles.File, _ target: RealTitles.File) throws
        -> SubtitleAligner
    {
        SubtitleAligner(
            source: try RealTitles.rules(source.tag), target: try RealTitles.rules(target.tag))
    }

    @Test(arguments: courses)
    func linksCuesOfTheSameTime(title: String) throws {
        guard let files = RealTitles.titles[title] else { return }
        let source = try #require(files.first { $0.language == "eng" })
        var (right, all) = (0, 0)
        for target in files where target.language != source.language {
            let alignment = try aligner(source, target).align(source.document, target.document)
            #expect(alignment.verdict == .matching, "\(title) \(target.language)")
            let starts = Set(source.document.cues.map { $0.start })
            for (index, cue) in target.document.cues.enumerated() where starts.contains(cue.start) {
                all += 1
                let link = alignment.pairs.first { $0.target.contains(index) }
                if link?.source.contains(where: { source.document.cues[$0].start == cue.start })
                    == true
                {
                    right += 1
                }
            }
        }
        #expect(Double(right) >= 0.99 * Double(all), "\(right) of \(all)")
    }

    /// The same files at other times, and with cues left out of one of them.
    @Test(
        arguments: ["deu", "zho", "fra"],
        [
            RandomTitle.Time(1, 0), .init(1, 95_000), .init(25.0 / 24, -3000), .init(0.96, 0),
            .init(1.02, 400),
        ])
    func solvesForTheTimes(language: String, time: RandomTitle.Time) throws {
        guard let files = RealTitles.titles["synfig-07-bones"] else { return }
        let source = try #require(files.first { $0.language == "eng" })
        var target = try #require(files.first { $0.language == language })
        func moved(_ old: Int64) -> Int64 {
            Int64((Double(old) * time.scale + time.offset).rounded())
        }
        for index in target.document.cues.indices {
            target.document.cues[index].start = moved(target.document.cues[index].start)
            target.document.cues[index].end = moved(target.document.cues[index].end)
        }
        var missing: Set<Int> = []
        for index in target.document.cues.indices where index % 11 == 4 { missing.insert(index) }
        let kept = target.document.cues.indices.filter { !missing.contains($0) }
        target.document.cues = kept.map { target.document.cues[$0] }
        let alignment = try aligner(source, target).align(source.document, target.document)
        #expect(alignment.verdict == .matching)
        #expect(abs(alignment.time.scale - time.scale) < 1e-4)
        let right = alignment.links.count { link in
            link.target.isEmpty
                ? link.source.count == 1 && missing.contains(link.source[0])
                : link.source == link.target.map { kept[$0] }
        }
        #expect(Double(right) >= 0.98 * Double(source.document.cues.count))
    }

    /// Files of different titles are never taken for a pair.
    @Test func tellsWrongFiles() throws {
        let languages = ["eng", "fra", "zho", "rus"]
        let files = RealTitles.files.filter { languages.contains($0.language) }
        var verdicts: [Alignment.Verdict: Int] = [:]
        for (index, source) in files.enumerated() where source.language == "eng" {
            for step in [5, 29] {
                let target = files[(index + step) % files.count]
                guard target.title != source.title, target.language != source.language,
                    target.document.cues.count > 5
                else { continue }
                let alignment = try aligner(source, target).align(source.document, target.document)
                #expect(alignment.verdict != .matching, "\(source.title) \(target.title)")
                #expect(alignment.confidence < 0.6)
                verdicts[alignment.verdict, default: 0] += 1
            }
        }
        let all = verdicts.values.reduce(0, +)
        #expect(Double(verdicts[.different] ?? 0) >= 0.9 * Double(all))
    }

    /// One course has English text in the files of two other languages.
    @Test(arguments: ["deu", "fra"])
    func tellsFilesThatAreNotTranslated(language: String) throws {
        guard let files = RealTitles.titles["synfig-13-converters"] else { return }
        let source = try #require(files.first { $0.language == "eng" })
        let target = try #require(files.first { $0.language == language })
        let alignment = try aligner(source, target).align(source.document, target.document)
        #expect(alignment.verdict == .untranslated)
    }
}
