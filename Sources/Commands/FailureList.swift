internal import Diagnostics

/// The files on which a command failed, as lines for people.
struct FailureList: Sendable {
    /// A line for each file that failed. What is wrong with the arguments or the rules is said once,
    /// however many files it concerns.
    let text: String
    /// The status of each failure.
    let statuses: [ExitStatus]

    /// - Parameters:
    ///   - outcomes: What came of the files.
    ///   - namesAll: Whether each file has a line of its own.
    init(_ outcomes: [Outcome], namesAll: Bool = false) {
        var statuses: [ExitStatus] = []
        var files: [String: Int] = [:]
        var lines: [(line: String, message: String?)] = []
        for outcome in outcomes {
            guard let failure = outcome.failure else { continue }
            statuses.append(failure.status)
            let isShared =
                !namesAll && (failure.status == .usage || failure.status == .configuration)
            if isShared {
                files[failure.message, default: 0] += 1
                if files[failure.message, default: 0] > 1 { continue }
            }
            let name = VisibleText.of(outcome.name)
            lines.append(("failed: \(name): \(failure)\n", isShared ? failure.message : nil))
        }
        var text = ""
        for (line, message) in lines {
            text += line
            let others = (message.flatMap { files[$0] } ?? 1) - 1
            if others > 0 {
                text +=
                    "failed: … and \(ClosingLine.count(others, "other file")) for the same reason "
                    + "(--verbose names \(others == 1 ? "it" : "them"))\n"
            }
        }
        self.text = text
        self.statuses = statuses
    }
}
