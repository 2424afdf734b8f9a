import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import TimedText

/// Every TTML file of the shared data, read, written back, and written anew.
@Suite struct TTMLConformanceTests {
    /// The number of paragraphs with text, counted by hand in each file.
    private static let counts = [
        "example-in-breaklines.ttml": 4, "example-in-merging-style.ttml": 4, "example-in.ttml": 6,
        "example-out-breaklines.ttml": 4, "example-out-no-indent.ttml": 6, "example-out.ttml": 6,
        "dfxp.dfxp": 2, "dfxp_with_different_br.dfxp": 1, "ttml.ttml": 2, "ttml2.ttml": 5,
        "ttml_with_duplicated_element_ids.ttml": 3, "ttml_with_fps_and_multiplier_given.ttml": 1,
        "ttml_with_multiple_divs.ttml": 3, "pirates.ttml": 1283, "sample1.ttml": 5,
        "sample2.ttml": 5, "sample3.ttml": 9, "body_only.ttml": 0, "lwsp_default.ttml": 2,
        "lwsp_preserve.ttml": 1, "referential_styling.ttml": 2,
    ]

    @Test func everyFileIsReadAndWrittenBack() throws {
        guard let folder = SharedData.url("data/subtitles") else { return }
        let files = SharedData.files(in: folder, extensions: ["ttml", "dfxp", "xml"])
        #expect(!files.isEmpty)
        for file in files {
            let name = file.lastPathComponent
            let bytes = [UInt8](try Data(contentsOf: file))
            let source = SourceText(name: name, bytes: bytes)
            #expect(Formats.detect(source)?.name == "ttml", "\(name)")
            var findings: [Finding] = []
            let document = try TTML.read(source, options: ReadingOptions(), findings: &findings)
            if let count = Self.counts[name] { #expect(document.cues.count == count, "\(name)") }
            #expect(!findings.contains { $0.severity == .error }, "\(name): \(findings)")
            for cue in document.cues {
                #expect(cue.end > cue.start, "\(name): \(document.plainText(of: cue))")
            }
            #expect(try document.written(as: TTML.self, findings: &findings) == bytes, "\(name)")
            try expectSameMeaning(document, writtenAnew: name)
        }
    }
}

/// Expects that a document reads back from its canonical form with the same cues.
func expectSameMeaning(_ document: Document, writtenAnew name: String) throws {
    var findings: [Finding] = []
    var options = WritingOptions()
    options.normalizes = true
    let bytes = try document.written(as: TTML.self, options: options, findings: &findings)
    let text = String(decoding: bytes, as: UTF8.self)
    var problems: [Finding] = []
    let again = try TTML.read(
        SourceText(name: name, text: text), options: ReadingOptions(), findings: &problems)
    #expect(!problems.contains { $0.severity > .note }, "\(name): \(problems)")
    #expect(again.cues.map(\.start) == document.cues.map(\.start), "\(name)")
    #expect(again.cues.map(\.end) == document.cues.map(\.end), "\(name)")
    for (old, new) in zip(document.cues, again.cues) {
        let (before, after) = (document.text(of: old).nodes, again.text(of: new).nodes)
        #expect(before == after, "\(name): \(text)")
        #expect(
            document.settings(of: old) == again.settings(of: new),
            "\(name) at \(old.start): \(text.prefix(3000))")
    }
    let twice = try again.written(as: TTML.self, options: options, findings: &findings)
    #expect(String(decoding: twice, as: UTF8.self) == text, "\(name)")
}
