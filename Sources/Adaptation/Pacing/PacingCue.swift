/// A cue as pacing sees it: when text is on the screen, and what kind of text.
///
/// Cues that overlap are one.
struct PacingCue: Sendable, Hashable {
    /// When the first of the texts appears, in milliseconds.
    var start: Int64
    /// When the last of the texts disappears, in milliseconds.
    var end: Int64
    /// The text without markup; lines are separated by U+000A.
    var text: String
    /// The length of the text in the locale's unit.
    var units: Double
    /// The length of the text in the unit of the locale's reading speed.
    var speedUnits: Double
    /// The voices in turn.
    var voices: [String] = []
    /// How many lines begin with the mark of another speaker.
    var dashes = 0
    var isQuestion = false
    var isExclamation = false
    var isBroken = false
    var isAdversative = false
    /// The indices of the cues of the document that are merged here.
    var indices: Range<Int>

    var duration: Int64 { end - start }
    /// Units a second.
    var speed: Double { speedUnits / (Double(duration) / 1000) }

    /// Changes of speaker inside the cue that dashes show.
    var dashTurns: Int { max(0, dashes - 1) }

    /// Takes up a cue that begins before this one has ended.
    mutating func merge(_ other: PacingCue) {
        end = max(end, other.end)
        text += "\n" + other.text
        units += other.units
        speedUnits += other.speedUnits
        voices += other.voices
        dashes += other.dashes
        isQuestion = isQuestion || other.isQuestion
        isExclamation = isExclamation || other.isExclamation
        isBroken = other.isBroken
        isAdversative = isAdversative || other.isAdversative
        indices =
            min(
                indices.lowerBound, other.indices.lowerBound)..<max(
                indices.upperBound, other.indices.upperBound)
    }

    /// The units shown between two times, when text is spread evenly over its cue.
    func units(from: Int64, to: Int64) -> Double {
        let overlap = min(end, to) - max(start, from)
        return overlap <= 0 ? 0 : units * Double(overlap) / Double(duration)
    }
}
