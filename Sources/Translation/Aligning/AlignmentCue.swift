/// What is compared of a cue when two files are aligned.
struct AlignmentCue: Sendable {
    /// The index in the document.
    let index: Int
    /// When it appears and disappears, in milliseconds.
    let start: Double
    let end: Double
    /// How many letters and digits it has.
    let length: Double
    /// The numbers it names that are above one, in order.
    let numbers: [Double]
    /// Those of them that are written in digits.
    let digits: [Double]
    /// The hashes of its words in small letters, in order; of scripts without spaces, of its characters.
    let words: [UInt64]
    /// Whether it asks, and whether it calls.
    let asks: Bool
    let calls: Bool
    /// The hash of its letters and digits.
    let letters: UInt64

    var isEmpty: Bool { length == 0 }
}
