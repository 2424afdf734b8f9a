internal import Files
internal import Synchronization

/// A bar on standard error that shows how far long work has come; nothing when nobody looks.
final class ProgressBar: Sendable {
    private let total: Int
    private let isShown: Bool
    private let state = Mutex<(done: Int, failed: Int, drawn: ContinuousClock.Instant?)>(
        (0, 0, nil))

    /// Prepares a bar for some pieces of work, unless the user asked for silence.
    init(total: Int, isQuiet: Bool) {
        self.total = total
        isShown = !isQuiet && total > 1 && StandardStream.error.isTerminal
    }

    /// Counts a piece of work as done, and draws the bar ten times a second.
    func advance(failed: Bool) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let line: String? = state.withLock { state in
            state.done += 1
            if failed { state.failed += 1 }
            if let drawn = state.drawn, drawn.duration(to: now) < .milliseconds(100),
                state.done < total
            {
                return nil
            }
            state.drawn = now
            return Self.line(
                done: state.done, failed: state.failed, total: total,
                width: StandardStream.error.width ?? 80)
        }
        if let line { StandardStream.error.print("\r" + line) }
    }

    /// Draws how far work has come whose pieces are counted in some unit, ten times a second.
    func show(_ done: Int, of total: Int, _ unit: String) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = state.withLock { state in
            if let drawn = state.drawn, drawn.duration(to: now) < .milliseconds(100), done < total {
                return false
            }
            state.drawn = now
            return true
        }
        guard isDue else { return }
        let line = Self.line(
            done: done, failed: 0, total: total,
            width: (StandardStream.error.width ?? 80) - unit.utf8.count - 1)
        StandardStream.error.print("\r" + line + " " + unit)
    }

    /// Takes the bar away.
    func finish() {
        guard isShown else { return }
        StandardStream.error.print("\r\u{1B}[K")
    }

    /// The bar as text, no wider than the terminal.
    static func line(done: Int, failed: Int, total: Int, width: Int) -> String {
        let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
        let counts = " \(done)/\(total)" + (failed > 0 ? ", \(failed) failed" : "")
        let room = max(0, min(40, width - counts.count - 8))
        let filled = Int(Double(room) * share)
        let percent = String(Int(share * 100))
        return String(repeating: " ", count: 3 - min(3, percent.count)) + percent + "% "
            + String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
            + counts
    }
}
