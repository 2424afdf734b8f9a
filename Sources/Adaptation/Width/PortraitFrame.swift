/// An upright frame, and the box in it that stays free of a platform's own buttons and texts.
///
/// ```swift
/// let frame = try PortraitFrame(rules, platform: "tiktok-reels-shorts")
/// frame.limit  // 810 pixels
/// ```
public struct PortraitFrame: Sendable, Hashable {
    /// The platform's name, when the box is that of one.
    public let platform: String?
    /// The width of the frame, in pixels.
    public let width: Double
    /// The height of the frame, in pixels.
    public let height: Double
    /// Where the safe box begins and ends, in pixels from the left of the frame.
    public let across: ClosedRange<Double>
    /// Where the safe box begins and ends, in pixels from the top of the frame.
    public let down: ClosedRange<Double>
    /// The size of the text, in pixels.
    public let fontSize: Double
    /// The widest line, in pixels.
    public let limit: Double
    /// The width from which a line is near the limit, in pixels.
    public let warnLimit: Double

    /// Takes the frame from the rules, perhaps with the safe box of a platform.
    ///
    /// In a frame of another size than that of the rules everything grows or shrinks with it, but
    /// not a size of text that is given.
    ///
    /// - Throws: ``RuleError`` for a platform that the rules don't know.
    public init(
        _ rules: ResolvedRules, platform: String? = nil, fontSize: Double? = nil,
        width: Double? = nil, height: Double? = nil
    ) throws(RuleError) {
        let general = rules.map(.portraitFrame).compactMapValues { $0.number }
        var own: [String: Double] = [:]
        if let platform {
            let all = rules.map(.platformFrames)
            own = all.compactMapValues { $0.number }.filter { $0.key.hasPrefix(platform + ".") }
            if own.isEmpty {
                let known = Set(all.keys.compactMap { $0.split(separator: ".").first })
                throw RuleError.unknown(
                    .unknownPlatform, "there is no frame for the platform", platform,
                    among: known.map { String($0) }.sorted())
            }
        }
        func number(_ name: String) -> Double? {
            platform.flatMap { own["\($0).\(name)"] } ?? general[name]
        }
        let ruledWidth = Self.positive(number("width")) ?? 1080
        let ruledHeight = Self.positive(number("height")) ?? 1920
        let newWidth = Self.positive(width) ?? ruledWidth
        let newHeight = Self.positive(height) ?? ruledHeight * newWidth / ruledWidth
        let (x, y) = (newWidth / ruledWidth, newHeight / ruledHeight)
        self.platform = platform
        self.width = newWidth
        self.height = newHeight
        across = Self.range(number("left") ?? 0, number("right") ?? ruledWidth, times: x)
        down = Self.range(number("top") ?? 0, number("bottom") ?? ruledHeight, times: y)
        self.fontSize = Self.positive(fontSize) ?? (Self.positive(number("fontSize")) ?? 64) * x
        let box = across.upperBound - across.lowerBound
        let ruled = number("safeWidth").map { $0 * x } ?? box
        // The box of a platform is as hard as the rule for all.
        let hasSides = platform.map { own["\($0).left"] != nil && own["\($0).right"] != nil }
        limit = hasSides == true ? min(ruled, box) : ruled
        warnLimit = limit * (rules[.widthWarning]?.number ?? 1)
    }

    private static func positive(_ number: Double?) -> Double? {
        number.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
    }

    private static func range(
        _ start: Double, _ end: Double, times factor: Double
    ) -> ClosedRange<Double> {
        let start = start * factor
        return start...max(start, end * factor)
    }

    /// How many characters of a locale fit on a line by their mean width; `nil` when the rules don't
    /// say how wide text is.
    public func length(_ rules: ResolvedRules) -> PortraitLength? {
        guard let em = rules[.meanWidth]?.number, let unit = rules[.countingUnit]?.text, em > 0
        else { return nil }
        let limit = rules[.portraitLineLength].flatMap {
            $0.unit ?? unit == unit ? $0.number : nil
        }
        return PortraitLength(
            width: self.limit, fontSize: fontSize, em: em, limit: limit, unit: unit)
    }
}
