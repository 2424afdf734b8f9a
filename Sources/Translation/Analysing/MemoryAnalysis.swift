public import Adaptation
public import ICU
public import TimedText
public import TranslationMemory

/// Counts how much of some files a memory knows, in the bands by which agencies pay.
///
/// A text that stands in the files a second time is a repetition; the first one is in the band of its
/// match. A match in its context stays one.
///
/// ```swift
/// var analysis = try MemoryAnalysis(source: zh, pair: pair)
/// for file in files { try analysis.add(file.document, named: file.name, with: memory) }
/// print(analysis.table)
/// ```
public struct MemoryAnalysis: ~Copyable {
    /// The files, in the order in which they were added.
    public private(set) var files: [FileAnalysis] = []
    /// The two languages.
    public let pair: LanguagePair
    private let joinsSentences: Bool
    private let context: UnitContext
    private let segments: CueSegments
    private let sentences: CueSentences
    private var counter: TextCounter
    /// The texts that were there before, each with the number of its first file.
    private var seen: [String: Int] = [:]

    /// Takes the rules of the source's language.
    ///
    /// - Parameters:
    ///   - source: The rules of the language that is translated from.
    ///   - pair: The two languages.
    ///   - joinsSentences: Whether a sentence over several cues counts as one text.
    ///   - context: The title and episode, for matches in context.
    /// - Throws: `ICUError` when ICU has no rules for words.
    public init(
        source: ResolvedRules, pair: LanguagePair, joinsSentences: Bool = false,
        context: UnitContext = UnitContext()
    ) throws(ICUError) {
        self.pair = pair
        self.joinsSentences = joinsSentences
        self.context = context
        let segments = CueSegments(source)
        let sentences = CueSentences(source)
        let counter = try TextCounter(locale: source.locale)
        self.segments = segments
        self.sentences = sentences
        self.counter = counter
    }

    /// How much text is in each band in all files.
    public var total: FileAnalysis {
        var total = FileAnalysis(name: "total")
        for file in files {
            for band in MatchBand.allCases where file.amounts[band] != nil {
                total.amounts[band] = total[band] + file[band]
            }
        }
        return total
    }

    /// Counts a file.
    ///
    /// - Throws: What the memory throws when it can't answer. The file is left out then.
    /// - Complexity: one question a text; else O(*n*) in the size of the document.
    public mutating func add<Memory: MemoryLookup>(
        _ document: Document, named name: String, with memory: Memory
    ) throws(Memory.Failure) {
        let contexts = CueContexts(document, segments)
        var analysis = FileAnalysis(name: name)
        for (text, cues) in texts(of: document, contexts) {
            // A text that ICU can't count is none.
            guard let amount = try? counter.amount(of: text.text) else { continue }
            var query = MemoryQuery(text, source: pair.source, target: pair.target)
            query.minimum = MatchBand.minimum
            query.limit = 1
            query.context = contexts.context(of: cues, in: context)
            let score = try memory.matches(for: query).map { $0.score }.max()
            var band = MatchBand(score: score)
            let key = (try? Normalizer.nfkcCasefold.normalized(text.text)) ?? text.text
            if let first = seen[key] {
                if band != .doubleContext, band != .context {
                    band = first == files.count ? .repetition : .crossFileRepetition
                }
            } else {
                seen[key] = files.count
            }
            analysis.amounts[band] = analysis[band] + amount
        }
        files.append(analysis)
    }

    /// The texts of a document that say something, with their cues.
    private func texts(
        of document: Document, _ contexts: CueContexts
    ) -> [(text: Segment, cues: [Int])] {
        guard joinsSentences else {
            return document.cues.indices.compactMap { index in
                let text = contexts.segments[index]
                return text.text.isEmpty ? nil : (text, [index])
            }
        }
        return sentences.sentences(of: document).map { sentence in
            (segments.segment(of: sentence, in: document).segment, Array(sentence.cues))
        }
    }
}
