/// What times that are mere numbers count.
enum TimeUnit: Sendable {
    case milliseconds, seconds

    /// Guesses from the starts and ends of cues: seconds where any has a fraction, or where half of
    /// the cues would last less than 100 ms.
    init(guessedFrom times: [(start: Double, end: Double)]) {
        self = .milliseconds
        guard !times.isEmpty else { return }
        let hasFraction = times.contains {
            $0.start != $0.start.rounded() || $0.end != $0.end.rounded()
        }
        let durations = times.map { $0.end - $0.start }.sorted()
        if hasFraction || durations[durations.count / 2] < 100 { self = .seconds }
    }
}
