internal import TimedText

/// How an episode moves, as far as its subtitles tell.
///
/// All of it is counted: a measure that can't be had says why in ``absences``, and is never 0.
/// Subtitles show when text is read, not what is seen or felt; that a story turns can't be
/// measured, only that lines break off, ask, or say *but*.
///
/// ```swift
/// let profile = PacingProfile(of: episode, rules: rules)
/// profile[.textRate]  // units a minute
/// ```
public struct PacingProfile: Sendable {
    /// How changes of speaker were told.
    public enum TurnBasis: String, Sendable, CaseIterable {
        /// By the names of voices.
        case voices
        /// By dashes, and by questions that are answered within 1.2 s: no more than a lower bound.
        case lowerBound = "lower-bound"
    }

    /// What stands in the first seven seconds to catch a viewer.
    public enum HookMark: String, Sendable, CaseIterable {
        case question, exclamation, address, negation
    }

    /// What leaves the last cue open.
    public enum Opening: String, Sendable, CaseIterable {
        case question, broken, reveal
    }

    /// The name of the file.
    public let name: String
    /// The locale whose rules were used.
    public let locale: String
    /// What text is counted in, such as `base`.
    public let unit: String
    /// The duration in milliseconds.
    public internal(set) var duration: Int64 = 0
    /// Whether the duration is only assumed to be the end of the last cue.
    public let isDurationAssumed: Bool
    /// Frames a second, for rules that count frames.
    public let frameRate: Double
    /// Whether the frame rate is only assumed.
    public let isFrameRateAssumed: Bool
    /// The number of cues after those that overlap are merged.
    public internal(set) var cueCount = 0
    /// How many cues have no text or no time.
    public internal(set) var ignoredCues = 0
    /// The measures that could be had.
    public internal(set) var values: [PacingMeasure: Double] = [:]
    /// Why the others couldn't.
    public internal(set) var absences: [PacingMeasure: PacingAbsence] = [:]
    /// The text rate over the episode; `nil` below 40 s and above a day.
    public internal(set) var curve: PacingCurve?
    /// How changes of speaker were told; `nil` without cues.
    public internal(set) var turnBasis: TurnBasis?
    /// What stands in the first seven seconds to catch a viewer.
    public internal(set) var hookMarks: [HookMark] = []
    /// What leaves the last cue open.
    public internal(set) var openings: [Opening] = []

    /// The frame rate that is assumed where nobody says one: that of film.
    public static let assumedFrameRate = 24.0

    /// A measure, or `nil` when it couldn't be had.
    public subscript(measure: PacingMeasure) -> Double? { values[measure] }

    /// Measures an episode by the rules of a locale and, where they have them, of a market.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues, O(*m*) in the length of the text.
    public init(of episode: PacingEpisode, rules: ResolvedRules) {
        var reader = PacingReader(rules)
        let (cues, ignored) = reader.cues(of: episode.document)
        self.init(of: episode, cues: cues, ignored: ignored, reader: &reader)
    }

    init(
        of episode: PacingEpisode, cues: [PacingCue], ignored: Int, reader: inout PacingReader
    ) {
        name = episode.name
        locale = reader.rules.locale
        unit = reader.counting.unit.rawValue
        let given = episode.duration.flatMap { $0 > 0 ? min($0, PacingReader.latest) : nil }
        let last = cues.map { $0.end }.max() ?? 0
        isDurationAssumed = given == nil
        // A video isn't shorter than its subtitles.
        duration = max(given ?? 0, last)
        let rate = episode.frameRate ?? episode.document.head.frameRate
        isFrameRateAssumed = rate == nil
        frameRate = rate.flatMap { $0 > 0 ? $0 : nil } ?? Self.assumedFrameRate
        cueCount = cues.count
        ignoredCues = ignored
        guard !cues.isEmpty else {
            for measure in PacingMeasure.allCases { absences[measure] = .noCues }
            return
        }
        measureRates(cues, reader.rules)
        measureTimes(cues, reader.rules)
        measureSentences(cues, reader.marks, reader.rules)
        measureHook(cues, &reader)
        measureTail(cues, &reader)
        measureCurve(cues)
        measureShots(cues, episode.shots)
    }

    mutating func set(_ measure: PacingMeasure, _ value: Double?, or absence: PacingAbsence) {
        if let value, value.isFinite {
            values[measure] = value
        } else {
            absences[measure] = absence
        }
    }
}
