internal import Adaptation
internal import Diagnostics
internal import TimedText

extension SubtitleExport {
    /// What people should know of a cue, by what it is about: its time, its speaker, how much text
    /// fits, and the sentence that it is a part of.
    func notes(_ index: Int) -> [(category: String, text: String)] {
        let cue = document.cues[index]
        var notes: [(String, String)] = [
            (
                "time",
                "\(Self.clock(cue.start)) – \(Self.clock(cue.end)), "
                    + "\(Self.seconds(cue.duration)) s"
            )
        ]
        if let speaker = speaker(index) { notes.append(("speaker", speaker)) }
        if let limit = limit(index), let budgets {
            let why = budgets.budgets[index].limit == .speed ? "to be read in time" : "on the lines"
            notes.append(
                ("limit", "at most \(limit) characters (\(budgets.targetUnit)) \(why)"))
        }
        if let sentence = joinedSentences[index] {
            let part = index - sentence.cues.lowerBound + 1
            let text = sentence.parts.map { $0.split(separator: "\n").joined(separator: " ") }
                .joined(separator: " | ")
            notes.append(("sentence", "part \(part) of \(sentence.cues.count): \(text)"))
        }
        return notes
    }

    /// A time as `0:01:02.345`.
    static func clock(_ time: Int64) -> String {
        func digits(_ number: Int64, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        let sign = time < 0 ? "-" : ""
        let time = Int64(clamping: time.magnitude)
        return "\(sign)\(time / 3_600_000):\(digits(time / 60_000 % 60, 2)):"
            + "\(digits(time / 1000 % 60, 2)).\(digits(time % 1000, 3))"
    }

    /// A duration in seconds with one digit after the point.
    private static func seconds(_ duration: Int64) -> String {
        let tenths = (duration + 50) / 100
        return "\(tenths / 10).\(abs(tenths % 10))"
    }
}
