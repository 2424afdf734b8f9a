/// Texts of one run whose distances from the question have the same bound from below.
struct CandidateGroup {
    /// The greatest similarity that any of them can have.
    var best: Double
    /// The place of the segment among those searched.
    var segment: Int
    /// The place of the run in the segment.
    var run: Int
    /// Where the rows stand among the candidates.
    var candidates: Range<Int>
    /// How many symbols the longer of question and text has.
    var longest: Int
}
