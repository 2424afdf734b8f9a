/// What the rule that ended a segment says about it: ICU's rule status.
public struct SegmentKind: RawRepresentable, Sendable, Hashable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Whether a segment between word boundaries is a word or number, not a space or punctuation.
    public var isWord: Bool { rawValue >= 100 }
    /// Whether it is a number.
    public var isNumber: Bool { (100..<200).contains(rawValue) }
    /// Whether it is a word in letters of an alphabet or syllabary, kana and ideographs aside.
    public var isLetters: Bool { (200..<300).contains(rawValue) }
    /// Whether it is a word in kana.
    public var isKana: Bool { (300..<400).contains(rawValue) }
    /// Whether it is a word in ideographs.
    public var isIdeographic: Bool { (400..<500).contains(rawValue) }
    /// Whether a line must end here, where lines are looked for.
    public var isMandatoryBreak: Bool { (100..<200).contains(rawValue) }
}
