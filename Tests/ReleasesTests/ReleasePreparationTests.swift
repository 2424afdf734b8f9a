import Foundation
import Releases
import Series
import Synchronization
import TestSupport
import Testing

@Suite struct ReleasePreparationTests {
    @Test(arguments: ["facebook", "hls", "netflix-ttml"])
    func eachTrackIsAStep(platform: String) async throws {
        let sample = try SampleTitle()
        let preparation = try ReleasePreparation(sample.title, folder: sample.path)
        var choice = ReleaseChoice(name: "r1", asOf: try SampleTitle.day())
        choice.adapts = false
        let template = try PlatformLibrary().template(platform, asOf: choice.asOf)
        let steps = Mutex(0)
        let prepared = try await preparation.prepare(template, choice, jobs: 2) {
            steps.withLock { $0 += 1 }
        }
        #expect(steps.withLock { $0 } == prepared.release.tracks.count)
        #expect(try preparation.steps(template, choice) == prepared.release.tracks.count)
    }

    @Test func whatIsThereButNotTakenIsNamed() async throws {
        let sample = try SampleTitle()
        let place = sample.path + "/targets/th/ep002.srt"
        try FileManager.default.moveItem(atPath: place, toPath: sample.folder.path("away.srt"))
        try FileManager.default.createSymbolicLink(
            atPath: place, withDestinationPath: sample.folder.path("away.srt"))
        let prepared = try await sample.prepared(for: ["facebook"])
        let checks = try #require(prepared.first).checks
        #expect(checks.map { $0.rule } == ["file-unreadable"])
        #expect(checks.map { $0.file } == ["targets/th/ep002.srt"])
        #expect(checks.map { $0.message } == ["the link leads out of the title"])
        #expect(checks.map { $0.locale } == ["th"] && checks.map { $0.episode } == [2])
    }
}
