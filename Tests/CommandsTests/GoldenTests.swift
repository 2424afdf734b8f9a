import Adaptation
import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText

@testable import Arguments
@testable import Commands

/// What `check` finds in the sample title and what `adapt` makes of it, for four markets. The kept
/// copies are written anew when `TRADEWIND_REWRITE_GOLDENS` is set; whoever does that reads the
/// difference.
@Suite struct GoldenTests {
    /// A locale and the market it is adapted to.
    struct Pair: Sendable, CustomTestStringConvertible {
        let locale: String
        /// The folder of the sample title.
        let folder: String
        let market: String
        var testDescription: String { "\(locale) × \(market)" }
        var name: String { "\(locale).\(market)" }
    }

    static let pairs = [
        Pair(locale: "en-US", folder: "en", market: "north-america"),
        Pair(locale: "th", folder: "th", market: "southeast-asia"),
        Pair(locale: "ar", folder: "ar", market: "middle-east-north-africa"),
        Pair(locale: "es-419", folder: "es-419", market: "latin-america"),
    ]

    private static let sample = SharedData.package.appending(path: "templates/titles/sample")
    private static let goldens = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Goldens")
    private static let isRewriting =
        ProcessInfo.processInfo.environment["TRADEWIND_REWRITE_GOLDENS"] != nil

    @Test(arguments: pairs)
    func theCheckFindsWhatItFound(_ pair: Pair) throws {
        var text = ""
        for (name, checked) in try checked(pair) {
            let findings =
                checked.result.repairs
                + checked.checker.findings(in: checked.result.document, source: checked.source)
            text += findings.map { Self.line($0, name) }.joined()
        }
        try expectGolden(Data(text.utf8), pair.name + ".findings.txt")
    }

    @Test(arguments: pairs)
    func adaptingMakesWhatItMade(_ pair: Pair) throws {
        let adapters = AdapterLibrary(AdaptationOptions())
        var left = ""
        for (name, checked) in try checked(pair) {
            let result = adapters.adapter(for: checked.checker).adapt(checked.result.document)
            var losses: [Finding] = []
            // UTF-8 whatever the source's encoding is, so that a difference can be read.
            let bytes = try DocumentWriter(encoding: .utf8).write(
                result.document, as: checked.result.format, losses: &losses)
            #expect(losses.isEmpty)
            try expectGolden(Data(bytes), pair.name + "/" + name)
            let cuts = result.left.compactMap { ChangeLog.Left($0, in: result.document) }
            left += LeftTable(name: name, left: cuts, limit: .max).text
        }
        try expectGolden(Data(left.utf8), pair.name + "/left.txt")
    }

    /// The files of a pair with the checkers of a run; the source is at hand.
    private func checked(_ pair: Pair) throws -> [(name: String, checked: CheckedInput)] {
        let checkers = try CheckerLibrary(
            RuleLibrary(RuleOptions.parse(["--market", pair.market])), options: CheckOptions(),
            choice: RuleChoice(), frameRateIsGiven: false, locale: pair.locale, sourceLocale: nil)
        let folder = Self.sample.appending(path: "targets/" + pair.folder)
        let sources = try SourceFiles(Self.sample.appending(path: "source").path)
        return try SharedData.files(in: folder, extensions: ["srt", "vtt"]).map { url in
            let input = InputFile(
                path: url.path, relativePath: url.lastPathComponent, isFromFolder: false)
            return (
                url.lastPathComponent,
                try CheckedInput(
                    input, reader: DocumentReader(locale: pair.locale), sources: sources,
                    checkers: checkers)
            )
        }
    }

    /// A finding as one line: file, place, severity, rule, message, and the change that mends it.
    private static func line(_ finding: Finding, _ file: String) -> String {
        let place = finding.range.map { "\($0.line):\($0.column)" } ?? "-"
        let cue = finding.cue.map { "cue \($0.number)" } ?? "-"
        let fix = finding.fix.map { " => \($0.replacement)" } ?? ""
        return "\(file) \(place) \(cue) \(finding.severity.rawValue) \(finding.rule): "
            + VisibleText.of(finding.message + fix) + "\n"
    }

    /// Expects bytes to be the kept copy, or keeps them when that is asked for.
    private func expectGolden(
        _ data: Data, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let url = Self.goldens.appending(path: name)
        if Self.isRewriting {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url)
        }
        let expected = try Data(contentsOf: url)
        guard data != expected else { return }
        func lines(_ data: Data) -> [Substring] {
            String(decoding: data, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
        }
        let changes = lines(data).difference(from: lines(expected)).prefix(40).map {
            switch $0 {
            case .remove(let line, let text, _): "-\(line + 1): \(text)"
            case .insert(let line, let text, _): "+\(line + 1): \(text)"
            }
        }
        Issue.record(
            """
            \(name) changed; 'make goldens' keeps it so if it should:
            \(changes.joined(separator: "\n"))
            """, sourceLocation: sourceLocation)
    }
}
