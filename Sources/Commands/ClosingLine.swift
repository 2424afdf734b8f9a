/// What is said at the end of a conversion: the files that failed, and the counts.
struct ClosingLine: Sendable {
    let text: String
    let status: ExitStatus

    init(outcomes: [ConvertBatch.Outcome], names: [String], isQuiet: Bool) {
        var text = ""
        var statuses: [ExitStatus] = []
        for (outcome, name) in zip(outcomes, names) {
            guard let failure = outcome.failure else { continue }
            statuses.append(failure.status)
            text += "failed: \(name): \(failure)\n"
        }
        if statuses.isEmpty, outcomes.contains(where: { $0.hasErrors }) { statuses = [.findings] }
        status = ExitStatus.combined(statuses)
        let skipped = outcomes.count { $0.isSkipped }
        let failed = outcomes.count { $0.failure != nil }
        var counts = [
            Self.count(outcomes.count - skipped - failed, "file") + " converted",
            Self.count(outcomes.reduce(0) { $0 + $1.cues }, "cue"),
            Self.count(outcomes.reduce(0) { $0 + $1.repairs }, "repair"),
            Self.count(outcomes.reduce(0) { $0 + $1.losses }, "loss", "losses"),
            Self.count(failed, "failure"),
        ]
        if skipped > 0 { counts.append("\(skipped) without subtitles passed over") }
        if outcomes.isEmpty { counts = ["no subtitle files found"] }
        if !isQuiet { text += counts.joined(separator: ", ") + "\n" }
        self.text = text
    }

    /// A number with its noun.
    static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number) " + (number == 1 ? noun : plural ?? noun + "s")
    }
}
