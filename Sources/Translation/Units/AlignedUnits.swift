public import Adaptation
public import Diagnostics
public import TimedText
public import TranslationMemory

/// Makes translation units of two files that are aligned: one of each link, and one of each sentence
/// that runs over several.
///
/// ```swift
/// let alignment = SubtitleAligner(source: zh, target: en).align(source, target)
/// let made = AlignedUnits(source: zh, target: en, pair: pair).units(of: alignment, source, target)
/// ```
public struct AlignedUnits: Sendable {
    /// What was made of an alignment.
    public struct Result: Sendable {
        /// The units, in order of time; a sentence stands behind its last cue.
        public var units: [TranslationUnit]
        /// What was left out and why, with places in the translation or, where nothing stands for a
        /// cue, in the source.
        public var findings: [Finding]
    }

    private let sourceSentences: CueSentences
    private let targetSentences: CueSentences
    private let sourceSegments: CueSegments
    private let targetSegments: CueSegments
    private let pair: LanguagePair
    private let minimum: Double

    /// The least confidence of a link from which a unit is made, where nothing else is said.
    public static let usualMinimum = 0.6

    /// Takes the rules of both languages, and the least confidence of links that become units.
    public init(
        source: ResolvedRules, target: ResolvedRules, pair: LanguagePair,
        minimum: Double = usualMinimum
    ) {
        sourceSentences = CueSentences(source)
        targetSentences = CueSentences(target)
        sourceSegments = CueSegments(source)
        targetSegments = CueSegments(target)
        self.pair = pair
        self.minimum = minimum
    }

    /// The units of an alignment, with the title and episode of a context.
    ///
    /// Files that don't belong together, or aren't translated, give no units but a finding.
    ///
    /// - Complexity: O(*n* log *n*) in the size of the documents.
    public func units(
        of alignment: Alignment, _ source: Document, _ target: Document,
        context: UnitContext = UnitContext()
    ) -> Result {
        var findings = AlignmentFindings(alignment, source, target, minimum: minimum)
        guard findings.isUsable else { return Result(units: [], findings: findings.all) }
        let (sources, targets) = (
            CueContexts(source, sourceSegments), CueContexts(target, targetSegments)
        )
        let sourceJoints = sourceSentences.joints(of: source)
        let targetJoints = targetSentences.joints(of: target)
        func unit(_ links: ArraySlice<AlignmentLink>, _ shape: String) -> TranslationUnit? {
            let cues = links.flatMap { $0.source }
            let others = links.flatMap { $0.target }
            let (text, ends) = sourceSegments.join(
                cues.map { sources.segments[$0] }, joints: Self.joints(cues, sourceJoints))
            let (other, otherEnds) = targetSegments.join(
                others.map { targets.segments[$0] }, joints: Self.joints(others, targetJoints)
            )
            guard !text.text.isEmpty, !other.text.isEmpty else { return nil }
            let confidence = links.map { $0.confidence }.min() ?? 0
            var unit = TranslationUnit(
                text, other, pair: pair, context: sources.context(of: cues, in: context),
                origin: .aligned)
            unit.properties = [
                UnitProperty(UnitProperty.confidenceName, Self.spelling(confidence)),
                UnitProperty(UnitProperty.shapeName, shape),
            ]
            for (name, ends) in [
                (UnitProperty.sourceEndsName, ends), (UnitProperty.targetEndsName, otherEnds),
            ] where !ends.isEmpty {
                let value = ends.map { String($0) }.joined(separator: " ")
                unit.properties.append(UnitProperty(name, value))
            }
            return unit
        }
        var units: [TranslationUnit] = []
        let links = alignment.links
        var first = 0
        for index in links.indices {
            let isGood = links[index].isPair && links[index].confidence >= minimum
            if isGood, let made = unit(links[index...index], "cue") {
                units.append(made)
            } else {
                findings.report(links[index])
            }
            let goesOn =
                index + 1 < links.count
                && (Self.goesOn(links[index].source, links[index + 1].source, sourceJoints)
                    || Self.goesOn(links[index].target, links[index + 1].target, targetJoints))
            guard !goesOn else { continue }
            let sentence = links[first...index]
            first = index + 1
            guard sentence.count > 1,
                sentence.allSatisfy({ $0.isPair && $0.confidence >= minimum }),
                sentence.reduce(0, { $0 + $1.source.count }) <= CueSentences.mostCues,
                let made = unit(sentence, "sentence")
            else { continue }
            units.append(made)
        }
        return Result(units: units, findings: findings.all)
    }

    /// Whether a sentence goes on from the last of some cues to the first of others.
    private static func goesOn(_ cues: [Int], _ next: [Int], _ joints: [CueJoint]) -> Bool {
        guard let last = cues.last, let first = next.first, first == last + 1 else { return false }
        return joints[last].goesOn
    }

    /// For each of some cues but the last, whether its sentence goes on in the next one.
    private static func joints(_ cues: [Int], _ joints: [CueJoint]) -> [CueJoint] {
        zip(cues, cues.dropFirst()).map { cue, next in
            next == cue + 1 ? joints[cue] : CueJoint(.place, goesOn: false)
        }
    }

    private static func spelling(_ confidence: Double) -> String {
        let thousandths = Int((min(max(confidence, 0), 1) * 1000).rounded())
        let digits = String(thousandths % 1000)
        return thousandths == 1000
            ? "1" : "0." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
