import Foundation
import Releases
import Series
import Testing

@Suite struct SubtitleStateCheckTests {
    /// What the gate says of the sample title.
    private func checks(
        of sample: SampleTitle, platform: String, _ locales: [String]
    ) async throws -> [GateCheck] {
        let grid = try await StatusSurvey(
            folder: sample.path, title: sample.title, program: "test"
        ).grid()
        let prepared = try await sample.prepared(for: [platform]) { $0.locales = locales }
        return Gate().checks(of: prepared[0], market: nil, status: grid)
            .filter { SubtitleStateCheck.rules.contains($0.rule) }
    }

    @Test(arguments: ["hls", "netflix-ttml", "generic", "youtube", "facebook"])
    func theSampleTitleIsWhole(platform: String) async throws {
        let locales = ["en", "es-419", "th", "id", "vi", "ar"]
        let checks = try await checks(of: SampleTitle(), platform: platform, locales)
        #expect(checks.names(.failed) == [])
        #expect(checks.allSatisfy { $0.source?.isEmpty == false && $0.confidence != nil })
        #expect(checks.names(.passed).contains("subtitle-incomplete es-419"))
        #expect(checks.names(.warning).allSatisfy { $0.hasPrefix("subtitle-rules") })
    }

    @Test func cuesWithoutATranslationFailWithTheirFile() async throws {
        let sample = try SampleTitle()
        let file = URL(filePath: sample.path + "/targets/vi/ep001.srt")
        let blocks = try String(contentsOf: file, encoding: .utf8)
            .replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n\n")
        try #require(blocks.count > 6)
        try Data(blocks.dropLast(4).joined(separator: "\n\n").utf8).write(to: file)
        let checks = try await checks(of: sample, platform: "youtube", ["th", "vi"])
        #expect(checks.names(.failed) == ["subtitle-incomplete vi 1"])
        let failed = try #require(checks.first { $0.outcome == .failed })
        #expect(failed.file == "targets/vi/ep001.srt")
        #expect(failed.message.contains("no translation in 1 place of the file"))
        #expect(!checks.names(.passed).contains("subtitle-incomplete vi"))
        #expect(checks.names(.passed).contains("subtitle-incomplete th"))
    }

    @Test func withoutASourceNothingIsSaidToBeWhole() async throws {
        let sample = try SampleTitle()
        try FileManager.default.removeItem(atPath: sample.path + "/source/zh-Hans/ep003.srt")
        let checks = try await checks(of: sample, platform: "youtube", ["th"])
        #expect(checks.names(.skipped) == ["subtitle-incomplete th"])
        #expect(checks.names(.passed) == [])
    }

    @Test func aTranslationOlderThanItsSourceIsAWarning() async throws {
        let sample = try SampleTitle()
        let old = Date(timeIntervalSince1970: 1_700_000_000)
        try FileManager.default.setAttributes(
            [.modificationDate: old], ofItemAtPath: sample.path + "/targets/th/ep002.srt")
        let checks = try await checks(of: sample, platform: "youtube", ["th"])
        #expect(checks.names(.failed) == [])
        #expect(checks.names(.warning).contains("subtitle-older th 2"))
    }

    @Test func withoutTheStatusTheRuleIsSkipped() throws {
        let checks = try GateFixture(shipped: "youtube").checks(SubtitleStateCheck.self)
        #expect(checks.names(.skipped) == ["subtitle-incomplete"] && checks.count == 1)
    }
}
