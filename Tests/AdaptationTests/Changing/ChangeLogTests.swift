import Adaptation
import Diagnostics
import TestSupport
import Testing

@Suite struct ChangeLogTests {
    private static func log(original: [UInt8]) throws -> ChangeLog {
        let before = CueState(
            number: 3, identifier: "3", start: -5, end: 2000, payload: "a\n\u{1F}\"\\ ب")
        let after = CueState(number: 3, identifier: "", start: 0, end: .max >> 12, payload: "")
        var file = try ChangeLog.File(
            input: "in.srt", output: "out.srt",
            rules: RuleSet().resolve(
                locale: "th", market: "southeast-asia", profile: "netflix"),
            original: original, written: [1, 2, 3],
            changes: [
                CueChange(rule: "timing", reason: "why", before: [before], after: [after, before]),
                CueChange(rule: "empty-cue", reason: "", before: [before], after: []),
            ],
            left: [
                ChangeLog.Left(cue: 4, start: 10, length: 12.5, fits: 8, cut: 5, duration: 900)
            ], remarks: ["look"])
        file.suggestions = [
            ChangeLog.Suggestion(
                cue: 1, kind: "money", original: "100万", proposal: nil, reason: "a sum")
        ]
        return ChangeLog(tool: "tradewind", command: "adapt", path: "out/log.json", files: [file])
    }

    private static func bytes(_ log: ChangeLog) -> [UInt8] {
        var json = JSONWriter(style: .pretty)
        log.write(to: &json)
        return json.bytes
    }

    @Test(arguments: [Array("text\r\n\u{FEFF}".utf8), [0xFF, 0xFE, 0, 0x80, 0xC0], []])
    func readsWhatWasWritten(original: [UInt8]) throws {
        let log = try Self.log(original: original)
        let read = try ChangeLogReader.read(Self.bytes(log), name: "log.json")
        #expect(read.path == "out/log.json")
        #expect(read.command == "adapt")
        let (file, wanted) = (try #require(read.files.first), log.files[0])
        #expect(file.original == original)
        #expect(file.changes == wanted.changes)
        #expect(file.left == wanted.left)
        #expect(file.suggestions == wanted.suggestions)
        #expect(file.remarks == ["look"])
        #expect(file.market == "southeast-asia")
        #expect(file.profile == "netflix")
        #expect(try file.wrote([1, 2, 3]))
        #expect(try !file.wrote([1, 2]))
    }

    /// Any byte may be damaged: the log is read, or the place of the damage is told.
    @Test(arguments: SeededGenerator.seeds())
    func damageIsAFindingWithAPlace(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bytes = try Self.bytes(Self.log(original: [0xFF]))
        for _ in 0..<300 {
            var damaged = bytes
            switch Int.random(in: 0..<3, using: &generator) {
            case 0:
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            case 1: damaged.removeLast(Int.random(in: 1...damaged.count, using: &generator))
            default: damaged.remove(at: Int.random(in: damaged.indices, using: &generator))
            }
            do {
                _ = try ChangeLogReader.read(damaged, name: "log.json")
            } catch {
                #expect(error.finding.range?.file == "log.json", "seed \(seed)")
                #expect(error.finding.range?.line ?? 0 > 0, "seed \(seed)")
            }
        }
    }
}
