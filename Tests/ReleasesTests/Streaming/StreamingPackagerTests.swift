import Adaptation
import Diagnostics
import Foundation
import Releases
import Series
import TestSupport
import Testing
import TimedText

@Suite struct StreamingPackagerTests {
    /// A release of one episode with a track of two cues in each locale.
    static func release(
        _ locales: [String], delivery: StreamingDelivery, path: String = "targets"
    ) throws -> PlatformRelease {
        var title = Title(id: "gift", sourceLocale: "zh-Hans", kind: .liveAction)
        title.episodes = [Episode(number: 1)]
        let day = try #require(CalendarDay("2026-11-01"))
        var template = PlatformTemplate(
            id: "hls", version: "1", name: "HLS", checkedOn: day, confidence: .public)
        template.streaming = delivery
        return PlatformRelease(
            title: title, folder: "", template: template,
            plan: Title.PlatformPlan(platform: "hls"),
            locales: locales.map { PlatformRelease.Locale(tag: $0, code: $0) },
            episodes: title.episodes,
            tracks: locales.map { locale in
                PlatformRelease.Track(
                    episode: 1, locale: locale, path: "\(path)/\(locale)/ep001.srt",
                    document: Document(cues: [
                        Cue(start: 500, end: 2500, text: CueText("One in \(locale)")),
                        Cue(start: 5000, end: 6500, text: CueText("Two")),
                    ]), facts: BundleFile.Facts())
            }, name: "r1", asOf: day)
    }

    static let delivery = StreamingDelivery(
        provenance: PlatformTemplate.Provenance(confidence: .public))

    static func text(_ file: BundleFile?) throws -> String {
        guard case .bytes(let bytes) = try #require(file).content else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func eachLanguageIsARenditionOfItsOwn() throws {
        var delivery = Self.delivery
        delivery.characteristics = ["public.accessibility.transcribes-spoken-dialog"]
        let release = try Self.release(["ar", "th", "zh-Hant"], delivery: delivery)
        var findings: [Finding] = []
        let packager = try #require(StreamingPackager(release))
        let files = try packager.files(for: release.episodes[0], findings: &findings)
        #expect(
            files.map(\.path) == [
                "hls/ep001/subtitles.m3u8",
                "hls/ep001/subtitles/ar/0001.vtt", "hls/ep001/subtitles/ar/0002.vtt",
                "hls/ep001/subtitles/ar/index.m3u8",
                "hls/ep001/subtitles/th/0001.vtt", "hls/ep001/subtitles/th/0002.vtt",
                "hls/ep001/subtitles/th/index.m3u8",
                "hls/ep001/subtitles/zh-Hant/0001.vtt", "hls/ep001/subtitles/zh-Hant/0002.vtt",
                "hls/ep001/subtitles/zh-Hant/index.m3u8",
            ])
        #expect(files.allSatisfy { $0.episode == 1 })
        #expect(files[1].locale == "ar" && files[1].derivedFrom == ["targets/ar/ep001.srt"])
        let listing = try Self.text(files.first)
        #expect(
            listing.contains(
                """
                NAME="繁體中文",LANGUAGE="zh-Hant",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,\
                CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog",\
                URI="subtitles/zh-Hant/index.m3u8"
                """))
        #expect(findings.isEmpty)
    }

    @Test func everySegmentOfAnEpisodeEndsTogether() throws {
        let release = try Self.release(["ar", "th"], delivery: Self.delivery)
        var renditions = release.tracks.map { SubtitleRendition($0) }
        renditions[0].document.cues.removeLast()
        var episode = release.episodes[0]
        var findings: [Finding] = []
        let packager = try #require(StreamingPackager(release))
        for (duration, last) in [(nil, "0.500"), (13_042, "1.042")] as [(Int64?, String)] {
            episode.duration = duration
            let files = try packager.files(
                for: episode, renditions: renditions, findings: &findings)
            for file in files where file.path.hasSuffix("/index.m3u8") {
                #expect(try Self.text(file).contains("#EXTINF:\(last),\n"), "\(file.path)")
            }
        }
    }

    @Test func forcedNarrativesAreTheirOwnRenditions() throws {
        let release = try Self.release(["th"], delivery: Self.delivery)
        var track = release.tracks[0]
        track.path = "targets/th/ep001.forced.srt"
        let renditions = [SubtitleRendition(release.tracks[0]), SubtitleRendition(track)]
        var findings: [Finding] = []
        let files = try #require(StreamingPackager(release)).files(
            for: release.episodes[0], renditions: renditions, findings: &findings)
        let listing = try Self.text(files.first { $0.path.hasSuffix("subtitles.m3u8") })
        #expect(listing.contains("NAME=\"ไทย (forced)\",LANGUAGE=\"th\",DEFAULT=NO"))
        #expect(listing.contains("FORCED=YES,URI=\"subtitles/th-forced/index.m3u8\""))
    }

    @Test func namesAndFoldersAreNeverGivenTwice() throws {
        let release = try Self.release(["zh-Hans", "th", "th", "no tag"], delivery: Self.delivery)
        var findings: [Finding] = []
        let files = try #require(StreamingPackager(release)).files(
            for: release.episodes[0], findings: &findings)
        #expect(Set(files.map(\.path)).count == files.count)
        let listing = try Self.text(files.first)
        let names = listing.split(separator: "\n").compactMap { line in
            line.split(separator: ",").first { $0.hasPrefix("NAME=") }
        }
        #expect(names.count == 4 && Set(names).count == 4, "\(listing)")
        #expect(findings.map(\.rule) == ["hls-language"])
        #expect(!listing.contains("LANGUAGE=\"no"))
    }
}
