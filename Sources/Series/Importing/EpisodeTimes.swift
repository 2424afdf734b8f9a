internal import TimedText

/// When something is said in an episode: all by which translations are told apart.
struct EpisodeTimes: Sendable {
    /// When cues begin, in order, in milliseconds.
    let starts: [Int64]
    /// When cues end, in order, in milliseconds.
    let ends: [Int64]

    /// Takes the times of a document. The most that are looked at are enough to tell episodes apart.
    init(_ document: Document) {
        let cues = document.cues.prefix(Self.most)
        starts = cues.map { $0.start }.sorted()
        ends = cues.map { $0.end }.sorted()
    }

    private static let most = 2000

    private init(starts: [Int64], ends: [Int64]) {
        self.starts = starts
        self.ends = ends
    }

    /// The times when everything runs faster or slower.
    func scaled(by rate: Double) -> EpisodeTimes {
        func scale(_ time: Int64) -> Int64 {
            Int64(exactly: (Double(time) * rate).rounded()) ?? time
        }
        return EpisodeTimes(starts: starts.map(scale), ends: ends.map(scale))
    }
}
