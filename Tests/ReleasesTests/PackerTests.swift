import Adaptation
import Foundation
import Releases
import Series
import TestSupport
import Testing

@Suite struct PackerTests {
    static let platforms = ["facebook", "generic", "hls", "netflix-ttml", "youtube"]

    @Test func everyEpisodeGoesInEveryLocaleToEveryPlatform() async throws {
        let sample = try SampleTitle()
        let releases = try await sample.prepared(for: Self.platforms) { $0.adapts = true }
        let packed = try await Packer(releases, options: SampleTitle.options)
            .pack(to: sample.folder.root + "bundle")
        let files = packed.manifest.files
        for release in releases where release.release.template.subtitles != nil {
            let platform = release.release.template.id
            let tracks = files.filter { $0.platform == platform && $0.role == .subtitle }
            #expect(tracks.count == 3 * release.release.locales.count, "\(platform)")
            #expect(release.release.locales.count >= 6, "\(platform)")
        }
        #expect(files.contains { $0.path == "data/facebook/captions/ep001.es_LA.srt" })
        #expect(files.contains { $0.platform == "hls" && $0.role == .segment })
        #expect(files.allSatisfy { $0.derivedFrom.allSatisfy { !$0.hasPrefix("/") } })
    }

    @Test func thePacksOfTwoRunsAreTheSame() async throws {
        let sample = try SampleTitle()
        var bundles: [[String: Data]] = []
        for jobs in [1, 7] {
            var options = SampleTitle.options
            options.jobs = jobs
            let path = sample.folder.root + "bundle-\(jobs)"
            let releases = try await sample.prepared(for: Self.platforms, jobs: jobs)
            _ = try await Packer(releases, options: options).pack(to: path)
            bundles.append(try SampleTitle.files(in: path))
        }
        #expect(bundles[0] == bundles[1])
        #expect(bundles[0].count > 100)
    }

    @Test func aBundleThatIsThereStaysAsItIs() async throws {
        let sample = try SampleTitle()
        let path = sample.folder.root + "bundle"
        let releases = try await sample.prepared(for: ["facebook"])
        let packer = Packer(releases, options: SampleTitle.options)
        let first = try await packer.pack(to: path)
        let again = try await packer.pack(to: path)
        #expect(!first.wasThere && again.wasThere)
        #expect(first.digest == again.digest)

        var options = SampleTitle.options
        options.tool = "9.9.9"
        let other = Packer(releases, options: options)
        let error = await #expect(throws: PackingError.self) { try await other.pack(to: path) }
        #expect(error?.code == .exists)
        #expect(!FileManager.default.fileExists(atPath: path + ".again"))
    }

    @Test func aRunGoesOnWhereAnEndedOneLeftOff() async throws {
        let sample = try SampleTitle()
        let releases = try await sample.prepared(for: Self.platforms)
        let packer = Packer(releases, options: SampleTitle.options)
        let whole = sample.folder.root + "whole"
        _ = try await packer.pack(to: whole)
        // A half of what an ended run leaves, one file of it cut off, and one of another release.
        let path = sample.folder.root + "bundle"
        let files = try SampleTitle.files(in: whole)
        for (index, name) in files.keys.sorted().enumerated() where index.isMultiple(of: 2) {
            let place = URL(filePath: path + ".part/" + name)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try (index == 10 ? Data("cut".utf8) : files[name] ?? Data()).write(to: place)
        }
        try Data("old".utf8).write(to: URL(filePath: path + ".part/data/old.txt"))
        _ = try await packer.pack(to: path)
        #expect(try SampleTitle.files(in: path) == files)
    }

    @Test func aChangeHoldsOnlyWhatChanged() async throws {
        let sample = try SampleTitle()
        let platforms = ["facebook", "netflix-ttml"]
        let first = sample.folder.root + "r1"
        _ = try await Packer(
            try await sample.prepared(for: platforms), options: SampleTitle.options
        ).pack(to: first)
        let track = sample.path + "/targets/es-419/ep002.srt"
        let text = try String(contentsOfFile: track, encoding: .utf8)
        try text.replacing("Xiaoman", with: "Xiao Man").write(
            toFile: track, atomically: true, encoding: .utf8)
        try FileManager.default.removeItem(atPath: sample.path + "/targets/th/ep003.srt")
        let bytes = try Data(contentsOf: URL(filePath: first + "/release.json"))
        let parent = try ParentRelease(name: "release.json", bytes: Array(bytes))
        let packed = try await Packer(
            try await sample.prepared(for: platforms, name: "r2"), options: SampleTitle.options,
            parent: parent
        ).pack(to: sample.folder.root + "r2")
        let paths = packed.manifest.files.filter { $0.role == .subtitle }.map { $0.path }
        #expect(paths.count == 2)
        #expect(paths.allSatisfy { $0.contains("ep002") && $0.contains("es") })
        let told = try #require(packed.manifest.parent)
        #expect(told.name == "r1" && told.digest == parent.digest)
        #expect(told.removed.count == 2 && told.removed.allSatisfy { $0.contains("ep003") })
        #expect(
            told.unchanged.count == parent.manifest.files.count - packed.manifest.files.count - 2)
        let list = try String(
            contentsOfFile: sample.folder.root + "r2/changes.md", encoding: .utf8)
        #expect(list.contains("since r1") && list.contains("ep002.es_LA.srt"))
    }
}
