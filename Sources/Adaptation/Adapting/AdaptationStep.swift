internal import TimedText

/// A step of adapting: takes a document and gives one with changes, and a record of each.
protocol AdaptationStep: Sendable {
    /// Adapts a document, but for some cues, by their numbers from 0, that are left alone.
    func adapt(_ document: Document, except refused: Set<Int>) -> AdaptedDocument
}

/// A document after a step, and what the step changed.
struct AdaptedDocument {
    var document: Document
    var changes: [CueChange] = []
    /// For each cue the number that it, or the first of what it was made of, had before; `nil` where
    /// all cues keep their numbers.
    var origins: [Int]?
}
