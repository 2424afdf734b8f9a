internal import Adaptation
internal import Diagnostics

/// The changes of a file as people compare texts: what goes with `-`, what comes with `+`.
struct ChangeDiff {
    private let entry: ChangeLog.File
    private let usesColor: Bool

    init(_ entry: ChangeLog.File, usesColor: Bool) {
        self.entry = entry
        self.usesColor = usesColor
    }

    /// The diff; empty when nothing changes.
    var text: String {
        guard !entry.changes.isEmpty else { return "" }
        var text = "--- \(VisibleText.of(entry.input))\n+++ \(VisibleText.of(entry.output))\n"
        for change in entry.changes {
            let number = (change.before.first ?? change.after.first)?.number ?? 0
            text += colored(
                "@@ cue \(number) @@ \(change.rule): \(VisibleText.of(change.reason))", "36")
            // What stays the same of a cue that became another is shown once.
            let before = change.before.flatMap(Self.lines)
            let after = change.after.flatMap(Self.lines)
            let common = zip(before, after).prefix { $0 == $1 }.count
            let tail = zip(before.dropFirst(common).reversed(), after.dropFirst(common).reversed())
                .prefix { $0 == $1 }.count
            for line in before.prefix(common) { text += " " + line + "\n" }
            for line in before.dropFirst(common).dropLast(tail) {
                text += colored("-" + line, "31")
            }
            for line in after.dropFirst(common).dropLast(tail) { text += colored("+" + line, "32") }
            for line in before.suffix(tail) { text += " " + line + "\n" }
        }
        return text
    }

    private static func lines(of state: CueState) -> [String] {
        [time(state.start) + " --> " + time(state.end)]
            + state.payload.split(separator: "\n", omittingEmptySubsequences: false)
            .map { VisibleText.of(String($0)) }
    }

    private static func time(_ milliseconds: Int64) -> String {
        let magnitude = milliseconds.magnitude
        func padded(_ number: UInt64, _ count: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        return (milliseconds < 0 ? "-" : "") + padded(magnitude / 3_600_000, 2) + ":"
            + padded(magnitude / 60_000 % 60, 2) + ":" + padded(magnitude / 1000 % 60, 2) + ","
            + padded(magnitude % 1000, 3)
    }

    private func colored(_ line: String, _ style: String) -> String {
        usesColor ? "\u{1B}[\(style)m\(line)\u{1B}[0m\n" : line + "\n"
    }
}
