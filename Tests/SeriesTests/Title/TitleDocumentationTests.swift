import Diagnostics
import Foundation
import Series
import TestSupport
import Testing

/// What the documentation shows of a description is one.
@Suite struct TitleDocumentationTests {
    private static func article() throws -> String {
        let path = "Sources/Series/Series.docc/TitleOnDisk.md"
        return try String(contentsOf: SharedData.package.appending(path: path), encoding: .utf8)
    }

    @Test func theDescriptionInTheArticleIsGood() throws {
        let parts = try Self.article().components(separatedBy: "```json\n")
        try #require(parts.count == 2)
        let text = try #require(parts[1].components(separatedBy: "```").first)
        let reading = TitleSamples.read(text)
        #expect(reading.findings.isEmpty, "\(reading.findings.map { $0.message })")
        #expect(reading.title?.filings.map { $0.kind } == [.ordinaryRecord, .keyRecord])
        #expect(reading.title?.ai?.made == AIDeclaration.Part.allCases)
        guard let verdicts = try TemplateSchema.titles.verdicts(on: [text]) else { return }
        #expect(verdicts == ["good"])
    }

    /// Every name of a finding that the reader's code has stands in the article's table.
    @Test func everyRuleStandsInTheArticle() throws {
        let article = try Self.article()
        let folder = SharedData.package.appending(path: "Sources/Series/Reading")
        var rules: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let code = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for match in code.matches(of: /report\(\s*"([a-z-]+)"/) {
                rules.insert("`title-\(match.output.1)`")
            }
        }
        #expect(rules.count > 15)
        for rule in rules.sorted() { #expect(article.contains(rule)) }
    }
}
