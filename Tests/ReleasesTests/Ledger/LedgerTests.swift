import Diagnostics
import Digests
import Files
import Foundation
import TestSupport
import Testing

@testable import Releases

@Suite struct LedgerTests {
    private func entry(_ number: Int) -> LedgerEntry {
        LedgerEntry(
            time: 1_700_000_000 + Int64(number), release: "r\(number)",
            platforms: ["youtube", "hls"], bundle: "moonlight-r\(number)",
            manifest: String(repeating: "\(number % 10)", count: 64), size: Int64(number) * 1000)
    }

    /// A ledger of some lines, in a folder of its own.
    private func recorded(_ count: Int) throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        let path = folder.path(Ledger.path)
        for number in 1...count {
            #expect(try Ledger.record(entry(number), in: path) == number)
        }
        return (folder, path)
    }

    @Test func deliveriesAreRecordedInALineEach() throws {
        let (folder, path) = try recorded(2)
        defer { withExtendedLifetime(folder) {} }
        let lines = try folder.text(Ledger.path).split(separator: "\n")
        #expect(
            lines[0] == """
                {"bundle":"moonlight-r1","manifest":"\(String(repeating: "1", count: 64))",\
                "platforms":["hls","youtube"],"previous":null,"release":"r1","sequence":1,\
                "size":1000,"time":"2023-11-14T22:13:21Z"}
                """)
        let digest = try SHA256.hexadecimal(of: Array(lines[0].utf8).span)
        #expect(lines[1].contains("\"previous\":\"\(digest)\""))
        let ledger = try Ledger(path: path)
        #expect(ledger.verify().isEmpty)
        #expect(ledger.lines.map(\.entry) == [entry(1), entry(2)])
        #expect(ledger.head == (try SHA256.hexadecimal(of: Array(lines[1].utf8).span)))
        #expect(ledger.verify(head: digest).isEmpty)
    }

    @Test func aLedgerThatIsNotThereHasNoLines() throws {
        let ledger = try Ledger(path: "/nowhere/ledger.jsonl")
        #expect(ledger.lines.isEmpty)
        #expect(ledger.verify().isEmpty)
        #expect(ledger.verify(head: "00").map(\.rule) == ["ledger-head"])
    }

    /// Every bit flipped in any line but the last shows in the chain, and in the last against a
    /// digest that was kept.
    @Test func everyFlippedBitShows() throws {
        let (folder, path) = try recorded(3)
        defer { withExtendedLifetime(folder) {} }
        let bytes = try File.read(path)
        let head = try #require(try Ledger(bytes, file: path).head)
        for place in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[place] ^= 1 << bit
                let findings = try Ledger(damaged, file: path).verify(head: head)
                #expect(
                    findings.contains { $0.severity == .error }, "bit \(bit) of byte \(place)")
            }
        }
    }

    @Test(arguments: ["remove first", "remove middle", "swap", "insert", "change"])
    func tamperingIsNamedWithItsLine(kind: String) throws {
        let (folder, path) = try recorded(4)
        defer { withExtendedLifetime(folder) {} }
        var lines = String(decoding: try File.read(path), as: UTF8.self)
            .split(separator: "\n").map(String.init)
        let line: Int
        switch kind {
        case "remove first": (line, _) = (1, lines.remove(at: 0))
        case "remove middle": (line, _) = (2, lines.remove(at: 1))
        case "swap":
            lines.swapAt(1, 2)
            line = 2
        case "insert":
            lines.insert(lines[1], at: 2)
            line = 3
        default:
            lines[1] = lines[1].replacing("moonlight-r2", with: "moonlight-r9")
            line = 3
        }
        let text = lines.map { $0 + "\n" }.joined()
        let findings = try Ledger(Array(text.utf8), file: path).verify()
        #expect(findings.contains { $0.rule == "ledger-chain" && $0.range?.line == line })
    }

    @Test func aTornLineIsNoTamperingAndMakesRoom() throws {
        let (folder, path) = try recorded(2)
        defer { withExtendedLifetime(folder) {} }
        let bytes = try File.read(path)
        for length in [1, 40, 100] {
            let torn = bytes + bytes.prefix(length)
            try File.write(torn, to: path, replacing: true)
            let ledger = try Ledger(path: path)
            #expect(ledger.isTorn)
            #expect(ledger.verify().map(\.rule) == ["ledger-torn"])
            #expect(ledger.verify().map(\.severity) == [.warning])
            #expect(ledger.verify().first?.range?.line == 3)
            #expect(try Ledger.record(entry(3), in: path) == 3)
            #expect(try Ledger(path: path).verify().isEmpty)
            try File.write(bytes, to: path, replacing: true)
        }
    }

    @Test func nothingIsAddedToALedgerThatWasChanged() throws {
        let (folder, path) = try recorded(2)
        defer { withExtendedLifetime(folder) {} }
        let text = try folder.text(Ledger.path).replacing("moonlight-r1", with: "moonlight-r7")
        try Data(text.utf8).write(to: URL(filePath: path))
        #expect(throws: LedgerError.self) { try Ledger.record(entry(3), in: path) }
        #expect(try folder.text(Ledger.path) == text)
    }

    @Test func twoProgramsDoNotRecordAtOnce() throws {
        let (folder, path) = try recorded(1)
        defer { withExtendedLifetime(folder) {} }
        let lock = try FileLock(path: path)
        #expect(throws: LedgerError.self) { try Ledger.record(entry(2), in: path) }
        lock.release()
        #expect(try Ledger.record(entry(2), in: path) == 2)
    }

    @Test(
        arguments: [
            "not JSON", "{}", "[1]", "{\"sequence\":1}",
            "{\"bundle\":\"b\",\"manifest\":\"short\",\"platforms\":[],\"previous\":null,"
                + "\"release\":\"r1\",\"sequence\":1,\"size\":1,\"time\":\"2023-11-14T22:13:21Z\"}",
        ])
    func linesThatRecordNothingAreNamed(line: String) throws {
        let findings = try Ledger(Array((line + "\n").utf8), file: "l").verify()
        #expect(findings.contains { $0.rule == "ledger-line" && $0.range?.line == 1 })
    }

    @Test func aClockThatWentBackIsAWarning() throws {
        let (folder, path) = try recorded(3)
        defer { withExtendedLifetime(folder) {} }
        try Ledger.record(entry(1), in: path)
        #expect(try Ledger(path: path).verify().map(\.rule) == ["ledger-time"])
    }

    @Test func aBundleThatIsNotWhatWasDeliveredIsNamed() throws {
        let folder = try TemporaryFolder(files: [
            "releases/moonlight-r1/release.json": "{}", "releases/moonlight-r2/release.json": "[]",
        ])
        let path = folder.path(Ledger.path)
        // The first bundle was delivered twice; only the last line has to fit.
        try Ledger.record(entry(1), in: path)
        for name in ["moonlight-r1", "moonlight-r2", "elsewhere", "../releases/moonlight-r1"] {
            var entry = entry(2)
            entry.bundle = name
            entry.manifest = try SHA256.hexadecimal(of: Array("{}".utf8).span)
            try Ledger.record(entry, in: path)
        }
        let findings = try Ledger(path: path).findings(ofBundlesIn: folder.path("releases"))
        #expect(findings.map(\.rule) == ["ledger-bundle"])
        #expect(findings.first?.range?.line == 3)
    }
}
