public import Adaptation
public import TimedText

/// Aligns a subtitle file with its translation: finds which cues say the same.
///
/// First it solves how the times belong together, then a dynamic program links up to three cues of
/// each side by their times, their lengths, and what they have in common: numbers, names, questions,
/// and pairs that a memory knows. Nothing is known about the languages but their marks and numbers:
/// how much longer a translation is comes from the files themselves.
///
/// ```swift
/// let alignment = SubtitleAligner(source: chinese, target: english).align(source, target)
/// guard alignment.verdict == .matching else { … }
/// ```
public struct SubtitleAligner: Sendable {
    private let sourceReader: AlignmentCueReader
    private let targetReader: AlignmentCueReader
    /// Whether both files are in one language, as for two scripts of Chinese.
    private let isOneLanguage: Bool

    /// Takes the rules of both languages.
    public init(source: ResolvedRules, target: ResolvedRules) {
        sourceReader = AlignmentCueReader(source)
        targetReader = AlignmentCueReader(target)
        isOneLanguage =
            source.locale.prefix { $0 != "-" } == target.locale.prefix { $0 != "-" }
    }

    /// Aligns two documents.
    ///
    /// - Parameters:
    ///   - source: The document that was translated.
    ///   - target: Its translation.
    ///   - isKnown: Whether a memory knows a text and its translation, asked for cues that may belong
    ///     together.
    /// - Returns: The links, the change of times, and whether the files belong together.
    /// - Complexity: O(*n* log *n*) in the size of the documents.
    public func align(
        _ source: Document, _ target: Document, isKnown: ((String, String) -> Bool)? = nil
    ) -> Alignment {
        let cues = sourceReader.cues(of: source)
        let others = targetReader.cues(of: target)
        let saying = cues.filter { !$0.isEmpty }
        let otherSaying = others.filter { !$0.isEmpty }
        let time = AlignedTimeFinder(
            source: saying.map { $0.start }, target: otherSaying.map { $0.start }
        ).find()
        var model = AlignmentModel(cues, others, time)
        let band =
            time.isReliable
            ? AlignmentBand(source: model.starts, target: others.map { $0.start })
            : AlignmentBand(diagonal: cues.count, others.count)
        if let isKnown { model.ask(isKnown, source, target, in: band) }
        model.estimateLengths()
        var links = AlignmentPath.links(model, in: band)
        model.estimateLengths(from: links)
        links = AlignmentPath.links(model, in: band)
        return AlignmentJudge(model, links, time, isOneLanguage: isOneLanguage).alignment
    }
}
