public import Diagnostics

/// What rules are prepared from: the resolved rules, and what a check assumes.
public struct CheckScope: Sendable {
    /// The rules of the file that is checked.
    public let rules: ResolvedRules
    /// What is assumed of the viewers and the picture.
    public let options: CheckOptions
    /// How the length of text is counted.
    public let counting: Counting
    /// The upright picture, when that is meant and the rules describe it.
    public let frame: PortraitFrame?
    /// The rules of the source's locale, when there is a source.
    public let sourceRules: ResolvedRules?

    /// Takes resolved rules, and what is assumed.
    public init(
        _ rules: ResolvedRules, options: CheckOptions = CheckOptions(),
        sourceRules: ResolvedRules? = nil
    ) {
        self.rules = rules
        self.options = options
        self.sourceRules = sourceRules
        counting = Counting(rules)
        frame =
            options.orientation == .portrait
            ? try? PortraitFrame(rules, platform: options.platform, fontSize: options.fontSize)
            : nil
    }

    /// How wide text is in a picture, in pixels: by the font, else by the rules.
    public func width(in frame: PortraitFrame) -> any TextMeasure {
        guard let font = options.font else { return EmWidth(rules, fontSize: frame.fontSize) }
        return FontWidth(font, fontSize: frame.fontSize, language: rules.locale)
    }

    /// The number that a rule holds.
    public func number(_ field: RuleField) -> Double? { rules[field]?.number }

    /// A limit of length; `nil` where it is meant in another unit than the locale counts in.
    public func limit(_ field: RuleField) -> Double? {
        guard let rule = rules[field], let limit = rule.number else { return nil }
        return rule.unit ?? counting.unit.rawValue == counting.unit.rawValue ? limit : nil
    }

    /// A time that a rule holds, in milliseconds.
    public func milliseconds(_ field: RuleField) -> Int64? {
        number(field).flatMap { Int64(exactly: ($0 * 1000).rounded()) }
    }

    /// The shortest gap between cues in milliseconds: the time that rules say, else their frames.
    public var minimumGap: Int64? {
        let frames = number(.minimumGapFrames).map { $0 / max(options.frameRate, 1) * 1000 }
        let frameGap = frames.flatMap { Int64(exactly: $0.rounded(.down)) }
        guard let gap = milliseconds(.minimumGap) else { return frameGap }
        return frameGap.map { max($0, gap) } ?? gap
    }

    /// How much it matters when the rule of a field isn't met.
    public func severity(_ field: RuleField, default severity: Severity) -> Severity {
        rules[field]?.severity ?? severity
    }

    /// What a limit is counted in, for messages, such as `graphemes`.
    var unitName: String {
        switch counting.unit {
        case .grapheme: "characters"
        case .base: "base characters"
        case .fullwidth: "full-width characters"
        case .codepoint: "code points"
        }
    }
}
