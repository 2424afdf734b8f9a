public import TranslationMemory

extension UnitProperty {
    /// The name of the property that tells how sure an aligned unit is, from 0 to 1: `0.932`.
    public static let confidenceName = "x-confidence"
    /// The name of the property that tells whether a unit is what one cue says, or a sentence over
    /// several: `cue` or `sentence`.
    public static let shapeName = "x-unit"
    /// The name of the property that tells where the cues of the source end but the last, as offsets
    /// of bytes in its text: `14 33`.
    public static let sourceEndsName = "x-source-ends"
    /// The same of the translation.
    public static let targetEndsName = "x-target-ends"
}

extension TranslationUnit {
    /// Whether the unit is a sentence that ran over several cues.
    public var isSentence: Bool { value(of: UnitProperty.shapeName) == "sentence" }

    /// Where the cues of the translation ended but the last, as offsets of bytes in its text.
    public var targetEnds: [Int] {
        (value(of: UnitProperty.targetEndsName) ?? "").split(separator: " ").compactMap { Int($0) }
    }

    /// How sure an aligned unit is, from 0 to 1; `nil` where nothing tells it.
    public var alignmentConfidence: Double? {
        value(of: UnitProperty.confidenceName).flatMap { Double($0) }
    }

    private func value(of name: String) -> String? {
        properties.first { $0.name == name }?.value
    }
}
