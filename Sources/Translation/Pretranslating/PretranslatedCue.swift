public import TranslationMemory

/// What became of a cue that was looked up in a memory.
public struct PretranslatedCue: Sendable, Hashable {
    /// How much of the cue was known.
    public enum State: String, Sendable, CaseIterable {
        /// The same text in the same context: 101 or 102.
        case context
        /// The same text.
        case exact
        /// A text that is much alike.
        case fuzzy
        /// Nothing, so that it is still to be translated.
        case untranslated
        /// The cue says nothing.
        case empty
    }

    /// What was looked up.
    public enum Shape: String, Sendable, CaseIterable {
        case cue, sentence
    }

    /// The index of the cue in the document.
    public var index: Int
    /// How much was known.
    public var state: State
    /// Whether the text of the cue was found, or that of its sentence.
    public var shape = Shape.cue
    /// The score of the match; `nil` where nothing was filled in.
    public var score: Int?
    /// The number of the unit in its store.
    public var unit: Int64?
    /// Where the translation comes from.
    public var origin: UnitOrigin?
    /// What was replaced in the translation.
    public var replacements: [Match.Replacement] = []
    /// What was filled in, with its markup and line breaks.
    public var text = ""
    /// How fast it is read, in units of the locale a second; `nil` for a cue without time or text.
    public var speed: Double?
    /// Whether it can be read in the cue's time; true where no rule says how fast that is.
    public var fitsSpeed = true
    /// Whether its lines are within the rules.
    public var fitsLines = true

    /// Whether the cue was filled in.
    public var isFilled: Bool { score != nil }

    /// Creates a record of a cue of which nothing is known yet.
    public init(index: Int, state: State = .untranslated) {
        self.index = index
        self.state = state
    }
}
