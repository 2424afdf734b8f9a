import Diagnostics
import Testing

@testable import Adaptation

@Suite("Reading change logs")
struct ChangeLogReaderTests {
    private func log(original: [UInt8] = Array("1\n".utf8)) throws -> ChangeLog {
        var file = try ChangeLog.File(
            input: "in/a.srt", output: "out/a.srt",
            rules: ResolvedSamples.rules("th", market: "southeast-asia", profile: "netflix"),
            original: original, written: Array("2\n".utf8),
            changes: [
                CueChange(
                    rule: "split", reason: "the text doesn't fit \"here\"",
                    before: [
                        CueState(number: 3, identifier: "c", start: -5, end: 7, payload: "ก\n<i>\t")
                    ],
                    after: [
                        CueState(number: 3, identifier: "c", start: 0, end: 3, payload: ""),
                        CueState(number: 4, identifier: "", start: 4, end: 1 << 53, payload: "😀"),
                    ]),
                CueChange(
                    rule: "empty-cue", reason: "",
                    before: [CueState(number: 1, identifier: "", start: 0, end: 0, payload: "")],
                    after: []),
            ])
        file.remarks = ["cue 4: shorten it", ""]
        return ChangeLog(tool: "tradewind 1", command: "adapt", files: [file, file])
    }

    private func json(_ log: ChangeLog, _ style: JSONWriter.Style = .pretty) -> [UInt8] {
        var json = JSONWriter(style: style)
        log.write(to: &json)
        return json.bytes
    }

    @Test(
        "a log that was written is read as it was", arguments: [JSONWriter.Style.pretty, .compact])
    func roundTrip(style: JSONWriter.Style) throws {
        for original: [UInt8] in [
            [], Array("1\nπ\u{FEFF}".utf8), [0xFF, 0xFE, 0x00], [0xEF, 0xBB, 0xBF, 0x31], [0x00],
            Array("\u{1F}\r\n\"\\".utf8), Array(UInt8.min...UInt8.max),
        ] {
            let log = try log(original: original)
            let read = try ChangeLogReader.read(json(log, style), name: "log")
            #expect(read.tool == log.tool && read.command == log.command)
            #expect(read.files.count == 2)
            for (new, old) in zip(read.files, log.files) {
                #expect(new.changes == old.changes && new.original == original)
                #expect(new.remarks == old.remarks && new.input == old.input)
                #expect(new.output == old.output && new.locale == "th")
                #expect(new.market == "southeast-asia" && new.profile == "netflix")
                #expect(new.rules == old.rules && new.written == old.written)
            }
        }
    }

    @Test("a file is known by what was written")
    func written() throws {
        let file = try log().files[0]
        #expect(try file.wrote(Array("2\n".utf8)))
        #expect(try !file.wrote(Array("2".utf8)))
    }

    @Test(
        "what is no log is refused with the place",
        arguments: [
            ("", 1), ("[]", 1), ("{\"version\": 2, \"files\": []}", 1), ("{\n\"version\": 1}", 1),
            ("{\n\"version\": 1,\n\"files\": [{}]}", 3), ("{\n\n\"version\" 1}", 3),
            (
                "{\"version\": 1, \"files\": [{\"input\": \"\", \"output\": \"\",\n\"locale\": 3}]}",
                2
            ),
        ])
    func refused(text: String, line: Int) throws {
        do {
            _ = try ChangeLogReader.read(Array(text.utf8), name: "log.json")
            Issue.record("\(text) was read")
        } catch {
            #expect(error.finding.severity == .error && error.finding.range?.line == line)
            #expect(error.finding.range?.file == "log.json")
        }
    }

    @Test("a broken member is refused, whichever it is")
    func broken() throws {
        let text = String(decoding: json(try log(), .compact), as: UTF8.self)
        for (old, new) in [
            ("\"start\":-5", "\"start\":\"-5\""), ("\"start\":-5", "\"start\":1e300"),
            ("\"start\":-5", "\"start\":0.5"), ("\"end\":7", "\"ende\":7"),
            ("\"rule\":\"split\"", "\"rule\":null"), ("\"before\":", "\"bevore\":"),
            ("\"changes\":[", "\"changes\":3,\"c\":["),
            ("\"original\":", "\"originalBase64\":\"?\",\"o\":"),
        ] {
            #expect(text.contains(old))
            #expect(throws: ChangeLogReader.Failure.self) {
                try ChangeLogReader.read(Array(text.replacing(old, with: new).utf8), name: "log")
            }
        }
        for length in stride(from: 0, to: text.utf8.count - 1, by: 97) {
            #expect(throws: ChangeLogReader.Failure.self) {
                try ChangeLogReader.read(Array(text.utf8.prefix(length)), name: "log")
            }
        }
    }
}
