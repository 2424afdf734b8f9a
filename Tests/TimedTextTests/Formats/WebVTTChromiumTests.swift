import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

/// Chromium is the judge of our WebVTT reader.
struct WebVTTChromiumTests {
    @Test func agreesOnPublicFiles() throws {
        guard let folder = SharedData.url("data/subtitles"),
            let record = SharedData.url("data/subtitles/chromium-expected.json")
        else { return }
        let records = try ChromiumRecord.read(record)
        #expect(records.count == 454)
        for (path, record) in records.sorted(by: { $0.key < $1.key }) {
            let data = try Data(contentsOf: folder.appending(path: path))
            let result = Self.judge(data, record)
            #expect(result.differences == [], "\(path)")
            let expected = ChromiumException.all.filter { $0.files.contains(path) }.map(\.name)
            #expect(result.exceptions == expected, "\(path)")
        }
    }

    /// How many files a seed makes; `TRADEWIND_FUZZ_FILES` asks for more.
    static let fuzzCount =
        ProcessInfo.processInfo.environment["TRADEWIND_FUZZ_FILES"].flatMap { Int($0) } ?? 300

    @Test(arguments: [7, 11, 23, UInt64.random(in: 1000...UInt64(UInt32.max))])
    func agreesOnFilesNobodyHasSeen(seed: UInt64) throws {
        guard let list = try ChromiumOracle.fuzz(seed: seed, count: Self.fuzzCount) else { return }
        defer { ChromiumOracle.remove(list) }
        let records = try ChromiumOracle.ask(about: list)
        #expect(records.count == list.count, "seed \(seed)")
        var excused = 0
        for (path, record) in records.sorted(by: { $0.key < $1.key }) {
            let result = Self.judge(try Data(contentsOf: URL(filePath: path)), record)
            #expect(result.differences == [], "seed \(seed), \(path)")
            if !result.exceptions.isEmpty { excused += 1 }
        }
        print("seed \(seed): \(records.count) files, \(excused) of them by a listed exception")
    }

    /// What we and Chromium don't agree about, and by which exceptions we agree.
    static func judge(
        _ data: Data, _ record: ChromiumRecord
    ) -> (differences: [String], exceptions: [String]) {
        let text = decoded(data)
        let differences = differences(text, record)
        guard !differences.isEmpty else { return ([], []) }
        // One exception is tried after the other, and what doesn't help isn't used.
        var best = (differences: differences, lines: lines(text), exceptions: [String]())
        for exception in ChromiumException.all {
            let rewritten = exception.rewritten(best.lines)
            guard rewritten != best.lines else { continue }
            let left = Self.differences(
                rewritten.joined(separator: "\n"), record, comparingText: false)
            if left.count <= best.differences.count {
                best = (left, rewritten, best.exceptions + [exception.name])
            }
        }
        return (best.differences, best.exceptions)
    }

    private static func differences(
        _ text: String, _ record: ChromiumRecord, comparingText: Bool = true
    ) -> [String] {
        let source = SourceText(name: "file.vtt", text: text)
        var findings: [Finding] = []
        let document: Document
        do throws(FormatError) {
            document = try WebVTT.read(source, options: ReadingOptions(), findings: &findings)
        } catch {
            return record.ok ? ["refused"] : []
        }
        guard record.ok else { return ["not refused"] }
        let ours = ChromiumCue.cues(of: document)
        var differences: [String] = []
        if ours.count != record.cues.count {
            differences.append("\(ours.count) cues, not \(record.cues.count)")
        }
        for (index, (ours, theirs)) in zip(ours, record.cues).enumerated() {
            for difference in ours.differences(from: theirs, comparingText: comparingText) {
                differences.append("cue \(index): \(difference)")
            }
        }
        return differences
    }

    private static func decoded(_ data: Data) -> String {
        if data.starts(with: [0xFF, 0xFE]) {
            return String(data: data.dropFirst(2), encoding: .utf16LittleEndian) ?? ""
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func lines(_ text: String) -> [String] {
        WebVTTText.regular(text).split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
    }
}
