import Adaptation
import TestSupport
import Testing
import TimedText
import Translation

struct SubtitleAlignerTests {
    static let aligner = try? SubtitleAligner(
        source: RealTitles.rules("en"), target: RealTitles.rules("ru"))

    /// Shares of links are measures, and a fresh seed may fall a little short of any: these titles
    /// are always the same.
    private static let titles: [UInt64] = [1, 2, 3, 4]

    private func alignment(_ title: RandomTitle) throws -> Alignment {
        try #require(Self.aligner).align(title.source, title.target)
    }

    @Test(arguments: SeededGenerator.seeds())
    func findsCuesThatAreTheSame(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let title = RandomTitle(cues: 150, .init(), &generator)
        let alignment = try alignment(title)
        #expect(title.share(in: alignment) == 1, "seed \(seed)")
        #expect(alignment.time == AlignedTime())
        #expect(alignment.verdict == .matching)
        #expect(alignment.confidence > 0.8)
    }

    /// Cues that were split, merged, left out, and moved in time: at least 99 of 100 links are found.
    @Test(
        arguments: titles,
        [
            RandomTitle.Time(1, 0), .init(1, 83_000), .init(25.0 / 24, 0),
            .init(24_000.0 / 1001 / 25, -4200), .init(1.013, 2500),
        ])
    func findsLinksOfEveryShape(seed: UInt64, time: RandomTitle.Time) throws {
        var generator = SeededGenerator(seed: seed)
        let change = RandomTitle.Change(
            splits: 0.1, merges: 0.1, omissions: 0.03, scale: time.scale, offset: time.offset)
        let title = RandomTitle(cues: 200, change, &generator)
        let alignment = try alignment(title)
        #expect(title.share(in: alignment) >= 0.99, "seed \(seed)")
        #expect(abs(alignment.time.scale - time.scale) < 2e-4, "seed \(seed)")
        #expect(alignment.verdict == .matching, "seed \(seed)")
    }

    /// The more the times differ at random, the fewer links are found: that is told by the numbers
    /// here, which hold for all seeds tried.
    @Test(
        arguments: titles,
        [
            Int64(100): 0.97, 300: 0.92, 600: 0.7,
        ])
    func losesLittleWhereTimesDiffer(seed: UInt64, jitter: (key: Int64, value: Double)) throws {
        var generator = SeededGenerator(seed: seed)
        let change = RandomTitle.Change(
            splits: 0.05, merges: 0.05, omissions: 0.03, jitter: jitter.key, offset: -61_000)
        let title = RandomTitle(cues: 200, change, &generator)
        let share = title.share(in: try alignment(title))
        #expect(share >= jitter.value, "seed \(seed)")
    }

    @Test(arguments: SeededGenerator.seeds())
    func takesNoFilesThatDoNotBelongTogether(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let one = RandomTitle(cues: 120, .init(), &generator)
        let other = RandomTitle(cues: 130, .init(), &generator)
        let alignment = try #require(Self.aligner).align(one.source, other.target)
        #expect(alignment.verdict != .matching, "seed \(seed)")
        #expect(alignment.confidence < 0.6, "seed \(seed)")
        guard Self.titles.contains(seed) else { return }
        #expect(alignment.verdict == .different, "seed \(seed)")
    }

    @Test func tellsATranslationThatIsNone() throws {
        var generator = SeededGenerator(seed: 1)
        let title = RandomTitle(cues: 60, .init(), &generator)
        let alignment = try #require(Self.aligner).align(title.source, title.source)
        #expect(alignment.verdict == .untranslated)
        #expect(alignment.pairs.contains { $0.reasons.contains(.sameText) })
    }

    @Test func everyCueIsInOneLink() throws {
        for seed in SeededGenerator.seeds() {
            var generator = SeededGenerator(seed: seed)
            var title = RandomTitle(
                cues: 80, .init(splits: 0.2, merges: 0.2, omissions: 0.2), &generator)
            title.source.cues.shuffle(using: &generator)
            // Times that no file should have.
            for index in title.target.cues.indices where index % 7 == 0 {
                title.target.cues[index].end = title.target.cues[index].start - 500
            }
            for index in title.source.cues.indices where index % 9 == 0 {
                title.source.cues[index].end = title.source.cues[index].start
            }
            let alignment = try alignment(title)
            #expect(
                alignment.links.flatMap { $0.source }.sorted() == Array(title.source.cues.indices))
            #expect(
                alignment.links.flatMap { $0.target }.sorted() == Array(title.target.cues.indices))
        }
    }

    @Test(arguments: [0, 1, 2, 5], [0, 1, 3])
    func takesFilesWithHardlyAnyCue(source: Int, target: Int) throws {
        let (one, other) = (Self.document(source), Self.document(target))
        let alignment = try #require(Self.aligner).align(one, other)
        #expect(alignment.links.flatMap { $0.source } == Array(0..<source))
        #expect(alignment.links.flatMap { $0.target } == Array(0..<target))
    }

    @Test func takesTimesThatAreFarAway() throws {
        var document = Self.document(6)
        document.cues[0].start = .min
        document.cues[5].end = .max
        document.cues[4].start = .max
        let alignment = try #require(Self.aligner).align(document, Self.document(6))
        #expect(alignment.links.flatMap { $0.source }.count == 6)
        #expect(alignment.time.map != nil || !alignment.time.isReliable)
    }

    @Test func whatTheMemoryKnowsIsLinked() throws {
        let source = Self.document(["One sentence.", "Two."], starts: [0, 10_000])
        let target = Self.document(["Да.", "Одно предложение."], starts: [0, 10_000])
        let alignment = try #require(Self.aligner).align(source, target) { text, other in
            text == "Two." && other == "Одно предложение."
        }
        let link = try #require(alignment.links.first { $0.source == [1] })
        #expect(link.reasons.contains(.memory))
    }

    private static func document(_ count: Int) -> Document {
        document(
            (0..<count).map { "Line \($0) of the text" }, starts: (0..<count).map { $0 * 3000 })
    }

    private static func document(_ texts: [String], starts: [Int]) -> Document {
        Document(
            cues: zip(texts, starts).map { text, start in
                Cue(start: Int64(start), end: Int64(start + 2000), text: CueText(text))
            })
    }
}
