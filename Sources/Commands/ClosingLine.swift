/// What is said at the end of a command: the files that failed, and the counts.
struct ClosingLine: Sendable {
    let text: String
    let status: ExitStatus

    /// - Parameters:
    ///   - outcomes: What came of the files.
    ///   - verb: What was done to the files, such as `converted`.
    ///   - isQuiet: Whether only failures are listed.
    ///   - writes: Whether the command wrote files, so that there may be losses.
    init(outcomes: [Outcome], verb: String, isQuiet: Bool, writes: Bool = true) {
        var text = ""
        var statuses: [ExitStatus] = []
        for outcome in outcomes {
            guard let failure = outcome.failure else { continue }
            statuses.append(failure.status)
            text += "failed: \(outcome.name): \(failure)\n"
        }
        if statuses.isEmpty, outcomes.contains(where: { $0.hasErrors }) { statuses = [.findings] }
        status = ExitStatus.combined(statuses)
        let skipped = outcomes.count { $0.isSkipped }
        var counts = [
            Self.count(outcomes.count { $0.isDone }, "file") + " " + verb,
            Self.count(outcomes.reduce(0) { $0 + $1.cues }, "cue"),
            Self.count(outcomes.reduce(0) { $0 + $1.repairs }, "repair"),
        ]
        if writes {
            counts.append(
                Self.count(outcomes.reduce(0) { $0 + $1.losses }, "loss", "losses"))
        }
        counts.append(Self.count(outcomes.count { $0.failure != nil }, "failure"))
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
