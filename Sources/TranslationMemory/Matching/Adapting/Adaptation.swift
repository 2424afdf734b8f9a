/// A stored translation after what differs was replaced.
struct Adaptation {
    /// How parts of a text stand to those of another.
    enum Outcome {
        /// They are equal.
        case equal
        /// They differ, and the translation was adapted.
        case adapted
        /// They differ, and the translation could not be adapted.
        case different
    }

    var proposal: Segment
    var replacements: [Match.Replacement] = []
    var numbers = Outcome.equal
    var names = Outcome.equal
    var tags = Outcome.equal
}
