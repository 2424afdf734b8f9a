/// How long a line may be in a portrait frame, from the width that its characters take.
public struct PortraitLength: Sendable, Hashable {
    /// The widest line, in pixels.
    public let width: Double
    /// The size of the text, in pixels.
    public let fontSize: Double
    /// The mean width of what counts as one, as a share of the size.
    public let em: Double
    /// The limit that a rule sets besides, in the same unit.
    public let limit: Double?
    /// What is counted, such as `grapheme`.
    public let unit: String

    /// How many characters fit by their mean width.
    public var fitting: Double { (width / (fontSize * em)).rounded(.down) }

    /// How long a line may be: what fits, or less where a rule says so.
    public var effective: Double { limit.map { min($0, fitting) } ?? fitting }
}

extension ResolvedRules {
    /// How long a line may be in a portrait frame; `nil` when the rules don't say how wide text is.
    public var portraitLength: PortraitLength? {
        (try? PortraitFrame(self))?.length(self)
    }
}
