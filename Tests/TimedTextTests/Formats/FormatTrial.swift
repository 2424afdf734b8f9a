import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

/// A text read in a format, with what was found; for tests of formats.
struct FormatTrial {
    var document: Document
    var findings: [Finding] = []

    init(
        _ text: String, as format: any SubtitleFormat.Type, isStrict: Bool = false
    ) throws {
        var options = ReadingOptions()
        options.isStrict = isStrict
        document = try format.read(
            SourceText(name: "test", text: text), options: options, findings: &findings)
    }

    /// Each cue as `start-end text`.
    var cues: [String] { Self.cues(document) }
    var rules: [String] { findings.map { $0.rule } }

    static func cues(_ document: Document) -> [String] {
        document.cues.map { "\($0.start)-\($0.end) \(document.plainText(of: $0))" }
    }

    func written(_ options: WritingOptions = WritingOptions()) throws -> String {
        let format = try #require(Formats.named(document.format))
        var findings: [Finding] = []
        let bytes = try document.written(as: format, options: options, findings: &findings)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A document in canonical form, with the rules of what was lost.
    static func canonical(
        _ document: Document, as format: any SubtitleFormat.Type,
        _ options: WritingOptions = WritingOptions()
    ) throws -> (text: String, rules: [String]) {
        var options = options
        options.normalizes = true
        var findings: [Finding] = []
        let bytes = try document.written(as: format, options: options, findings: &findings)
        return (String(decoding: bytes, as: UTF8.self), findings.map { $0.rule })
    }

    /// Junk made of pieces that a format gives meaning to.
    static func junk(_ pieces: [String], seed: UInt64) -> String {
        var random = SeededGenerator(seed: seed)
        let more = ["\n", "\r\n", "\r", " ", ",", "x", "\u{0}", "é", "[", "]", "{", "}", "\"", "9"]
        return (0..<Int.random(in: 0..<300, using: &random)).map { _ in
            (Bool.random(using: &random) ? pieces : more).randomElement(using: &random) ?? ""
        }.joined()
    }

    /// Reads junk: it must not crash, and unchanged it must come out as it went in.
    static func survive(
        _ pieces: [String], as format: any SubtitleFormat.Type, seed: UInt64
    ) throws {
        for round in 0..<40 {
            let text = junk(pieces, seed: seed &* 1000 &+ UInt64(round))
            guard let trial = try? FormatTrial(text, as: format) else { continue }
            #expect(try trial.written() == text, "seed \(seed), round \(round)")
            for cue in trial.document.cues { _ = trial.document.text(of: cue) }
            for other in Formats.all {
                _ = try canonical(trial.document, as: other)
            }
            guard !trial.document.cues.isEmpty else { continue }
            var changed = trial.document
            changed.setText(CueText("new"), at: changed.cues.count / 2)
            changed.cues[0].start = 5
            var findings: [Finding] = []
            let own = try #require(Formats.named(trial.document.format))
            _ = try changed.written(as: own, findings: &findings)
        }
    }

    /// Reads a shared file, whatever its encoding is; `nil` when the data isn't there.
    static func shared(_ path: String, test: String = #function) throws -> String? {
        guard let url = SharedData.url("data/subtitles/\(path)", for: test) else { return nil }
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }
}
