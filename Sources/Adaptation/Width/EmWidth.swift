internal import ICU

/// The width of a line in pixels by data alone, without a font.
///
/// Characters of Latin, Greek and Cyrillic, digits and marks have widths of their own; wide East
/// Asian characters fill a square; of all other scripts each counted character, with the spaces and
/// marks beside it, has the mean width of the locale or the script. Over running text it is within
/// 1 % of the font that the data were measured in; another font may be a tenth wider or narrower.
///
/// ```swift
/// EmWidth(rules, fontSize: 64).length(of: "Who are you?")  // about 430 pixels
/// ```
public struct EmWidth: TextMeasure {
    /// The size of the text, in pixels.
    public let fontSize: Double
    private let counting: Counting
    /// The widths of characters below U+0600, as shares of the size; below 0 where none is known.
    private var low: [Double]
    private var high: [UInt32: Double] = [:]
    private let scripts: [String: Double]
    private let wide: [String: Double]
    private let mean: Double
    private let isAmbiguousFull: Bool
    /// How much narrower or wider a delivery's or a title's font is than that of the data.
    private let scale: Double

    /// Takes the widths from the rules of a locale; the size is that of the portrait frame.
    public init(_ rules: ResolvedRules, fontSize: Double? = nil) {
        self.fontSize = fontSize ?? rules[.portraitFontSize]?.number ?? 64
        counting = Counting(rules)
        mean = rules[.meanWidth]?.number ?? 1
        scale = Self.scale(rules)
        isAmbiguousFull = counting.isAmbiguousFull
        wide = rules.map(.wideWidths).compactMapValues { $0.number }
        var scripts = rules.map(.scriptWidths).compactMapValues { $0.number }
        // The locale's own scripts are measured in the locale, not over all that use the script.
        for code in rules[.scripts]?.texts ?? [] { scripts[code] = mean / scale }
        self.scripts = scripts
        low = [Double](repeating: -1, count: 0x600)
        for (characters, rule) in rules.map(.characterWidths) {
            guard let width = rule.number else { continue }
            for scalar in characters.unicodeScalars {
                let value = scalar.value
                if value < low.count { low[Int(value)] = width } else { high[value] = width }
            }
        }
    }

    /// How much another mean width a layer after the locale's set for a font of its own.
    private static func scale(_ rules: ResolvedRules) -> Double {
        guard let rule = rules[.meanWidth], let mean = rule.number,
            case .number(let own)? = rule.steps.last(where: {
                $0.layer.kind == .locale && $0.outcome.isTaken
            })?.entry.value, own > 0
        else { return 1 }
        return mean / own
    }

    /// The width of a text in pixels.
    public func length(of text: String) -> Double {
        let bytes = text.utf8Span
        return length(of: bytes.span)
    }

    /// The width of a text in UTF-8, in pixels.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func length(of text: Span<UInt8>) -> Double {
        var width = 0.0
        var index = 0
        // Where a part begins that only a mean is known for, and the mean.
        var run: (start: Int, em: Double)?
        while index < text.count {
            let start = index
            let scalar = text.scalar(at: &index)
            if scalar < 0x20 || Counting.isInvisible(scalar) { continue }
            switch kind(of: scalar) {
            case .mark: break
            case .neutral(let own):
                // The mean is one of running text, so it holds for spaces and marks as well.
                if run == nil { width += own }
            case .known(let own):
                if let run { width += length(of: text, from: run.start, to: start, run.em) }
                run = nil
                width += own
            case .mean(let em):
                if let open = run, open.em != em {
                    width += length(of: text, from: open.start, to: start, open.em)
                    run = nil
                }
                if run == nil { run = (start, em) }
            }
        }
        if let run { width += length(of: text, from: run.start, to: text.count, run.em) }
        return width * fontSize * scale
    }

    private func length(
        of text: Span<UInt8>, from start: Int, to end: Int, _ em: Double
    ) -> Double {
        counting.length(of: text.extracting(start..<end)) * em
    }

    private enum Kind {
        /// It takes no room.
        case mark
        /// Its width is known, and it stands in text of any script.
        case neutral(Double)
        /// Its width is known.
        case known(Double)
        /// Only a mean is known for its script.
        case mean(Double)
    }

    private func kind(of scalar: UInt32) -> Kind {
        if scalar < 0x80 {
            let isLetter = (0x41...0x5A).contains(scalar & 0xDF)
            let width = low[Int(scalar)]
            if width >= 0 { return isLetter ? .known(width) : .neutral(width) }
        }
        guard let character = Unicode.Scalar(scalar) else { return .mean(mean / scale) }
        let properties = UnicodeProperties(of: character)
        switch properties.eastAsianWidth {
        case .wide, .fullwidth:
            return .known(wide[properties.script.name] ?? wide["other"] ?? mean)
        case .halfwidth: return .known((wide["other"] ?? mean) / 2)
        case .ambiguous where isAmbiguousFull && !properties.isLetter:
            return .known(wide["other"] ?? mean)
        default: break
        }
        let width = Int(scalar) < low.count ? low[Int(scalar)] : high[scalar] ?? -1
        if width >= 0 { return properties.isLetter ? .known(width) : .neutral(width) }
        if properties.isNonspacingMark { return .mark }
        return .mean(scripts[properties.script.name] ?? mean / scale)
    }
}
