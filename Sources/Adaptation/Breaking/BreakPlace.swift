/// A place in a text where a line may break.
struct BreakPlace: Sendable {
    /// The bytes that a line end would stand for; none between two characters.
    var bytes: Range<Int>
    /// The bytes of the word that would end a line.
    var before: Range<Int>
    /// The bytes of the word that would begin the next one.
    var after: Range<Int>
    /// How long the text is up to the place, as if it stood in one line.
    var end = 0.0
    /// How long it is up to what follows the place.
    var start = 0.0
    /// What a break here costs by its words and marks.
    var cost = 0.0
    /// Whether a gap in a script without spaces is a pause by itself.
    var isPause = false
}
