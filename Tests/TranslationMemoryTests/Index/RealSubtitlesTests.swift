import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

/// Real lines of subtitles in English, Russian and Chinese, and whatever else is there.
struct RealSubtitlesTests {
    /// The lines of text of a SubRip file.
    private static func lines(_ url: URL) -> [String] {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        return text.split(whereSeparator: \.isNewline).map { $0.lowercased() }
            .filter { !$0.contains("-->") && $0.contains(where: \.isLetter) }
    }

    @Test(arguments: [
        ("eng", IndexSymbols.characters), ("eng", .words), ("rus", .characters),
        ("zho", .characters), ("jpn", .characters),
    ])
    func searchFindsWhatBruteForceFinds(language: String, symbols: IndexSymbols) throws {
        guard let folder = SharedData.url("data/series/morevna") else { return }
        let files = SharedData.files(in: folder, extensions: ["srt"])
            .filter { $0.path.contains(language) }
        let texts = Array(files.flatMap { Self.lines($0) }.prefix(600))
        guard texts.count > 20 else {
            print("skipped: there are no subtitles in \(language)")
            return
        }
        let index = MatchIndex(inMemory: symbols)
        var truth = BruteForce(symbols)
        var changes: [IndexChange] = []
        for (unit, text) in texts.enumerated() where unit % 20 != 0 {
            // Words of real lines may have several spaces between them.
            let bytes = Array(text.split(separator: " ").joined(separator: " ").utf8)
            truth.put(Int64(unit), bytes)
            changes.append(.put(Int64(unit), text: bytes))
        }
        try index.apply(changes, upTo: 1)
        var found = 0
        for unit in stride(from: 0, to: texts.count, by: 37) {
            let bytes = Array(texts[unit].split(separator: " ").joined(separator: " ").utf8)
            let hits = index.search(bytes.span, threshold: 0.6, limit: 10_000)
            let expected = truth.answers(bytes, threshold: 0.6)
            #expect(Set(hits.map { "\($0.answer)" }) == Set(expected.map { "\($0)" }))
            found += hits.count
        }
        #expect(found > 0)
    }
}
