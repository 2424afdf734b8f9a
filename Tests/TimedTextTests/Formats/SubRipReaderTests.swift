import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

/// Reads a text as SubRip.
func readSubRip(
    _ text: String, strict: Bool = false, frameRate: Double? = nil
) throws -> (document: Document, findings: [Finding]) {
    var options = ReadingOptions()
    options.isStrict = strict
    options.frameRate = frameRate
    var findings: [Finding] = []
    let source = SourceText(name: "film.srt", text: text)
    let document = try SubRip.read(source, options: options, findings: &findings)
    return (document, findings)
}

/// Times and plain texts of a document's cues.
func summary(_ document: Document) -> [NastySubRip.Cue] {
    document.cues.map { .init($0.start, $0.end, document.plainText(of: $0)) }
}

@Suite struct SubRipReaderTests {
    @Test(arguments: NastySubRip.all)
    func nastyFilesAreReadAsAPersonWould(_ nasty: NastySubRip) throws {
        let (document, findings) = try readSubRip(nasty.text)
        #expect(summary(document) == nasty.cues)
        #expect(Set(findings.map(\.rule)) == nasty.rules)
        #expect(findings.allSatisfy { $0.range != nil })
    }

    @Test func nastyScore() throws {
        let judged = NastySubRip.all.filter { !$0.isEncoding }
        let right = judged.filter { nasty in
            (try? readSubRip(nasty.text)).map { summary($0.document) } == nasty.cues
        }
        print("nasty score: \(right.count) of \(judged.count)")
        #expect(judged.count == 57)
        #expect(right.count == 57)
    }

    /// The inputs above are ours; they must be the ones that other programs were measured with.
    @Test func nastyFilesAreThoseOfTheOracle() throws {
        guard let script = SharedData.url("oracles/nasty_srt.py") else { return }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "nasty-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, folder.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            print("skipped: nastyFilesAreThoseOfTheOracle needs python3")
            return
        }
        let names = SharedData.files(in: folder, extensions: ["srt"]).map(\.lastPathComponent)
        #expect(names == NastySubRip.all.map { $0.name + ".srt" })
        for nasty in NastySubRip.all where !nasty.isEncoding {
            let data = try Data(contentsOf: folder.appending(path: nasty.name + ".srt"))
            #expect(Array(data) == Array(nasty.text.utf8), "\(nasty.name)")
        }
    }

    @Test(arguments: NastySubRip.all)
    func strictReadingTurnsRepairsIntoErrors(_ nasty: NastySubRip) throws {
        let lenient = try readSubRip(nasty.text).findings
        let strict = try readSubRip(nasty.text, strict: true).findings
        #expect(lenient.map(\.rule) == strict.map(\.rule))
        #expect(!strict.contains { $0.severity == .warning })
        #expect(
            lenient.filter { $0.severity == .note }.count
                == strict.filter { $0.severity == .note }.count)
    }

    @Test func framesAreReadWhenTheRateIsKnown() throws {
        let text = try #require(NastySubRip.all.first { $0.number == 60 }).text
        let (document, findings) = try readSubRip(text, frameRate: 25)
        #expect(document.cues.map(\.start) == [1480, 3000])
        #expect(document.cues.map(\.end) == [2960, 4480])
        #expect(Set(findings.map(\.rule)) == ["srt-frames"])
        // One number that can't be a frame decides for the whole file.
        let hundredths = text.replacing("04,12", with: "04,80")
        #expect(
            try readSubRip(hundredths, frameRate: 25).document.cues.map(\.start) == [1120, 3000])
    }

    @Test(
        arguments: [
            ("00:00:01,000 --> 00:00:02,000", 1000, 2000),
            ("00:00:01,000 ---> 00:00:02,000", 1000, 2000),
            ("00:00:01,000 ->> 00:00:02,000", 1000, 2000),
            ("00:00:01,000 –> 00:00:02,000", 1000, 2000),
            ("00:00:01,000 → 00:00:02,000", 1000, 2000),
            ("00:00:01,000\t-->\t00:00:02,000", 1000, 2000),
            ("  00:00:01,000 --> 00:00:02,000", 1000, 2000),
            ("00：00：01．000 －－＞ 00：00：02．000", 1000, 2000),
            ("००:००:०१,००० --> ००:००:०२,०००", 1000, 2000),
            ("0:0:1,0 --> 0:0:2,25", 1000, 2250),
            ("00:00:01, --> 00:00:02,", 1000, 2000),
            ("00.00.01.000 --> 00.00.02.000", 1000, 2000),
            ("00,00,01,000 --> 00,00,02,000", 1000, 2000),
            ("01:02 --> 01:03", 62_000, 63_000),
            ("1.5 --> 2.25", 1500, 2250),
            ("00:00:75,000 --> 00:01:16,000", 75_000, 76_000),
            ("00:00:01,000 --> -00:00:02,000", 1000, -2000),
            ("1 00:00:01,000 --> 00:00:02,000", 1000, 2000),
            ("99999999999999999999:00:00,000 --> 1:00:00,000", 3_600_000_000_000_000, 3_600_000),
        ] as [(String, Int64, Int64)])
    func timingLines(_ line: String, _ start: Int64, _ end: Int64) throws {
        let document = try readSubRip("1\n\(line)\nHello\n").document
        #expect(summary(document) == [.init(start, end, "Hello")])
    }

    @Test(arguments: [
        "The train\n10:30 -> 11:45\nis late", "from 00:00:01,000 --> 00:00:02,000", "--> go",
        "2 --> 3", "5 > 4", "12:30", "1.5.2024", "- 12", "1,000,000 --> no",
        "0:00:01.000,0:00:02.000",
    ])
    func textThatOnlyLooksLikeTimesStaysText(_ text: String) throws {
        let document = try readSubRip("1\n00:00:01,000 --> 00:00:02,000\n\(text)\n").document
        #expect(summary(document) == [.init(1000, 2000, text)])
    }

    @Test func anEndThatCannotBeReadKeepsTheText() throws {
        let (document, findings) = try readSubRip(
            "1\n00:00:01,000 --> xx:00\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n")
        #expect(summary(document) == [.init(1000, 1000, "Hello"), .init(3000, 4000, "World")])
        #expect(findings.map(\.rule) == ["srt-unreadable-time"])
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.range?.line == 2)
    }

    @Test(arguments: 0...20)
    func aFileCutAnywhereLeaksNoTimesIntoText(_ cut: Int) throws {
        let whole =
            "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\n"
        let document = try readSubRip(String(whole.dropLast(cut))).document
        #expect(document.cues.first.map { document.plainText(of: $0) } == "Hello")
        #expect(document.cues.dropFirst().allSatisfy { document.plainText(of: $0).isEmpty })
    }

    @Test func textMayBeginOnTheTimingLine() throws {
        let (document, findings) = try readSubRip(
            "1\n00:00:01,000 --> 00:00:02,000 Hello\nthere\n")
        #expect(summary(document) == [.init(1000, 2000, "Hello\nthere")])
        #expect(findings.map(\.rule) == ["srt-text-on-timing-line"])
    }

    @Test func everyLineIsFollowedByABlankOne() throws {
        let text =
            "1\n\n00:00:01,000 --> 00:00:02,000\n\nHello\n\n\n\n"
            + "2\n\n00:00:03,000 --> 00:00:04,000\n\nWorld\n\n"
        let document = try readSubRip(text).document
        #expect(summary(document) == [.init(1000, 2000, "Hello"), .init(3000, 4000, "World")])
        #expect(document.cues.map { document.identifier(of: $0) } == ["1", "2"])
    }

    @Test func blocksOfWebVTTAreNoText() throws {
        let (document, findings) = try readSubRip(
            "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHello\n\nNOTE by me\nmore\n\n"
                + "name\n00:00:03,000 --> 00:00:04,000\nWorld\n")
        #expect(summary(document) == [.init(1000, 2000, "Hello"), .init(3000, 4000, "World")])
        #expect(document.cues.map { document.identifier(of: $0) } == ["", "name"])
        #expect(findings.map(\.rule).contains("srt-webvtt-block"))
    }

    @Test func identifiersAreReadWithoutWhatSurroundsThem() throws {
        func identifiers(_ number: Int) throws -> [String] {
            let nasty = try #require(NastySubRip.all.first { $0.number == number })
            let document = try readSubRip(nasty.text).document
            return document.cues.map { document.identifier(of: $0) }
        }
        #expect(try identifiers(1) == ["1", "2"])
        #expect(try identifiers(13) == ["", ""])
        #expect(try identifiers(37) == ["1", "2"])
        #expect(try identifiers(41) == ["1", "2"])
        #expect(try identifiers(46) == ["1 foo", "2 bar"])
        #expect(try identifiers(62) == ["1", "2"])
    }

    @Test func cornersAreKept() throws {
        let nasty = try #require(NastySubRip.all.first { $0.number == 24 })
        let document = try readSubRip(nasty.text).document
        let cue = try #require(document.cues.first)
        #expect(
            document.settings(of: cue).coordinates
                == CueSettings.Coordinates(x1: 100, x2: 200, y1: 300, y2: 400))
    }

    @Test func webVTTSettingsAreReadAsWebVTTReadsThem() throws {
        let nasty = try #require(NastySubRip.all.first { $0.number == 59 })
        let document = try readSubRip(nasty.text).document
        let cue = try #require(document.cues.first)
        #expect(cue.traits.contains(.settings))
        let line = Array("00:01.000 --> 00:02.000 align:start position:10%".utf8)
        #expect(
            document.settings(of: cue) == WebVTTSettings.read(line.span, in: RegionIndex()))
    }

    @Test func placesAndTraitsAreExact() throws {
        let text =
            "1\n00:00:01,000 --> 00:00:02,000\n\n<i>A</i>\n\nB & C\n\n\n2\n"
            + "00:00:03,000 --> 00:00:04,000\n"
        let cues = try readSubRip(text).document.cues
        #expect(
            cues.map(\.place) == [
                Cue.Place(lead: 0, block: 0, timing: 2, payload: 33, payloadEnd: 48, stop: 49),
                Cue.Place(lead: 49, block: 51, timing: 53, payload: 83, payloadEnd: 83, stop: 83),
            ])
        #expect(
            cues.map(\.traits) == [
                [.identifier, .markup, .greater, .ampersand, .blankLine], [.identifier],
            ])
    }

    @Test(arguments: [
        "hello", "{\"a\": 1}", "[00:01.00]lyrics", "<tt></tt>", "1\n", "\u{0}\u{1}\u{2}x",
    ])
    func whatIsNoSubRipIsRefused(_ text: String) {
        #expect(throws: FormatError.self) { try readSubRip(text) }
    }

    /// Garbage that a reader might look at again and again.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            "\n", "\r", "x", "1\n", "1\n\n", "0:0->0:1\n", "00:00:01,000 --> 00:00:02,000\n", "<",
            "{\\an8",
            "\u{200B}", "9", "9:", "1\n->\n", "1\n0:0\n\n", "&amp", "</i><i>", "{y:i}\n",
        ])
    func neverHangs(_ unit: String) throws {
        let filler = String(repeating: unit, count: 400_000 / unit.utf8.count)
        let source = SourceText(
            name: "x.srt", text: "1\n00:00:01,000 --> 00:00:02,000\nHello\n" + filler)
        var findings: [Finding] = []
        let document = try SubRip.read(source, options: ReadingOptions(), findings: &findings)
        #expect(document.plainText(of: document.cues[0]).hasPrefix("Hello"))
    }
}
