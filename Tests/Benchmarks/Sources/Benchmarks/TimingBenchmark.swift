import Adaptation
import CBound
import Diagnostics
import Foundation
import TimedText

/// How many cues that are too fast retiming saves without touching their text, over the subtitle
/// files that are there, and how quick it is.
enum TimingBenchmark {
    /// What became of the cues that were too fast.
    private struct Tally {
        var cues = 0
        var fast = 0
        var solved: [RetimingStep.Kind: Int] = [:]
        var left = 0
        var shares: [Double] = []
        var seconds = 0.0
    }

    /// The steps by which a cue may be saved, the mildest first; the last one that was needed counts.
    private static let ladder: [RetimingStep.Kind] = [
        .gapClosed, .extended, .leadIn, .borrowed, .merged,
    ]

    static func rows() throws -> [Row] {
        let documents = documents()
        var rows: [Row] = []
        for speed in documents.isEmpty ? [] : [20.0, 17.0] {
            let tally = try tally(documents, speed: speed)
            print(line(tally, speed: speed))
            rows.append(
                Row(
                    name: "too fast at \(Int(speed)) units/s, solved by timing alone",
                    value: share(tally.fast - tally.left, of: tally.fast), unit: "%",
                    target: speed == 20 ? 60 : 50, isFloor: true))
        }
        rows.append(try growth())
        return rows
    }

    /// How the cost grows from ten thousand to a hundred thousand cues.
    private static func growth() throws -> Row {
        let retimer = try retimer(speed: 20)
        let lists = [10_000, 100_000].map { count in
            (0..<count).map { index in
                let start = Int64(index) * 2000 + Int64(index % 7) * 100
                return TimedCue(
                    start: start, end: start + 1200 + Int64(index % 5) * 150,
                    length: Double(12 + index * 7 % 30), joinedLength: 60)
            }
        }
        let time = try Measurement(rounds: 3, lists.map { list in { _ = retimer.retime(list) } })
        print("retiming: \(Int(1e14 / Double(time.best[1]))) cues/s")
        return Row(
            name: "growth of time for retiming from 10,000 to 100,000 cues",
            value: Double(time.best[1]) / Double(time.best[0]), unit: "×", target: 13,
            isFloor: false)
    }

    private static func documents() -> [Document] {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../..").standardizedFileURL
        let shared =
            ProcessInfo.processInfo.environment["TRADEWIND_SHARED"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        var documents: [Document] = []
        for folder in ["films", "series"] {
            let url = shared.appending(path: "data/" + folder)
            guard FileManager.default.fileExists(atPath: url.path) else {
                print("skipped: timing table needs data/\(folder) of the shared data")
                continue
            }
            let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)
            let urls = (files?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
            for url in urls {
                guard let format = Formats.named(url.pathExtension),
                    let text = try? String(contentsOf: url, encoding: .utf8)
                else { continue }
                var findings: [Finding] = []
                let source = SourceText(name: url.lastPathComponent, text: text)
                if let document = try? format.read(
                    source, options: ReadingOptions(), findings: &findings)
                {
                    documents.append(document)
                }
            }
        }
        return documents
    }

    /// English rules, with a speed of the table.
    private static func retimer(speed: Double) throws -> Retimer {
        let rules = try RuleSet().resolve(locale: speed == 20 ? "en-US" : "es-419")
        precondition(rules[.adultSpeed]?.number == speed, "the rules have changed")
        return Retimer(rules, options: RetimingOptions())
    }

    private static func tally(_ documents: [Document], speed: Double) throws -> Tally {
        let retimer = try retimer(speed: speed)
        let reader = TimedCueReader(try RuleSet().resolve(locale: "en-US"))
        var tally = Tally()
        for document in documents {
            let cues = reader.cues(of: document)
            let start = bound_cpu_time()
            let result = retimer.retime(cues)
            tally.seconds += Double(bound_cpu_time() - start) / 1e9
            tally.cues += cues.count
            let limits = retimer.limits
            func isFast(_ cue: TimedCue) -> Bool { cue.end - cue.start < limits.need(cue.length) }
            tally.fast += cues.count(where: isFast)
            tally.left += result.left.count
            tally.shares += result.left.map(\.share)
            for cue in result.cues where !isFast(cue.cue) {
                let saved = cue.sources.count { isFast(cues[$0]) }
                guard saved > 0 else { continue }
                let kinds = Set(cue.steps.map(\.kind))
                if let kind = ladder.last(where: kinds.contains) {
                    tally.solved[kind, default: 0] += saved
                }
            }
        }
        return tally
    }

    private static func line(_ tally: Tally, speed: Double) -> String {
        let shares = tally.shares.sorted()
        let median = shares.isEmpty ? 0 : shares[shares.count / 2] * 100
        let steps = ladder.filter { tally.solved[$0] != nil }.map {
            "\($0.rawValue) \(decimal(share(tally.solved[$0] ?? 0, of: tally.fast))) %"
        }
        return "timing at \(Int(speed)) units/s: \(tally.cues) cues, "
            + "\(decimal(share(tally.fast, of: tally.cues))) % too fast; of these solved: "
            + steps.joined(separator: ", ")
            + "; left \(decimal(share(tally.left, of: tally.cues))) % of all, "
            + "median cut \(decimal(median)) %; "
            + "\(Int(Double(tally.cues) / max(tally.seconds, 1e-9))) cues/s"
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole > 0 ? Double(part) / Double(whole) * 100 : 0
    }
}
