import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText

@testable import Adaptation

/// Subtitles that people wrote have few faults of the kinds that nobody writes on purpose.
@Suite("Real texts")
struct RealTextTests {
    @Test(
        "rules about broken text are silent over real subtitles, but for faults that are known",
        arguments: [
            ("eng", "en-US", 1), ("rus", "ru", 1), ("deu", "de", 0), ("fra", "fr-FR", 0),
            ("ita", "it", 0), ("por", "pt-BR", 0), ("spa", "es-419", 0), ("zho", "zh-Hans", 0),
        ])
    func silent(folder: String, locale: String, known: Int) throws {
        let rules: Set = ["mojibake", "script", "forbidden-character", "unbalanced-tag"]
        let check = try RuleCheck(rules, locale)
        var found: [String] = []
        for course in ["course-synfig", "course-pepper"] {
            guard let series = SharedData.url("data/series/morevna/\(course)") else { return }
            let files = SharedData.files(in: series.appending(path: folder), extensions: ["srt"])
            for url in files {
                var findings: [Finding] = []
                let bytes = try Array(Data(contentsOf: url))
                let source = try SourceText(
                    decoding: bytes, name: url.lastPathComponent, findings: &findings)
                let format = try #require(Formats.named("srt"))
                // A file of another kind under this name isn't what is tested.
                guard
                    let document = try? format.read(
                        source, options: ReadingOptions(), findings: &findings)
                else { continue }
                for finding in check.checker.findings(in: document) {
                    found.append("\(source.name): \(finding.rule): \(finding.message)")
                }
            }
        }
        #expect(found.count == known, "\(found)")
    }
}
