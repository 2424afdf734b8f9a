import Diagnostics
import Foundation
import Media
import Releases
import Series
import TestSupport
import Testing
import TimedText

/// Other people's players show every cue of every language at its time.
@Suite(.serialized) struct StreamingPlaybackTests {
    static let streams: [(name: String, video: [String], role: String)] = [
        (
            "index.m3u8",
            ["-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod", "FOLDER/index.m3u8"], "hls"
        ),
        (
            "index.m3u8",
            [
                "-f", "hls", "-hls_time", "4", "-hls_playlist_type", "vod", "-hls_segment_type",
                "fmp4", "FOLDER/index.m3u8",
            ], "hls"
        ),
        (
            "video.mp4",
            ["-movflags", "frag_keyframe+empty_moov+default_base_moof", "FOLDER/video.mp4"], "video"
        ),
    ]

    @Test(arguments: 0..<3)
    func aBrowserShowsEveryCueOfEveryLanguage(index: Int) throws {
        let stream = Self.streams[index]
        guard
            let sample = try SampleStream(
                stream.video, role: stream.role, name: stream.name,
                delivery: StreamingPackagerTests.delivery)
        else { return }
        #expect(try sample.write().isEmpty)
        var count = 0
        for episode in sample.release.episodes {
            guard
                let tracks = try BrowserPlayer.tracks(
                    of: "hls/\(episode.id)/index.m3u8", in: sample.folder.path("out"))
            else { return }
            #expect(tracks.map(\.language) == SampleStream.locales)
            for (track, locale) in zip(tracks, SampleStream.locales) {
                let document = try SampleStream.document(locale, episode: episode.number)
                let expected = SampleStream.cues(of: document)
                #expect(track.cues.count == expected.count, "\(locale)")
                for (shown, cue) in zip(track.cues, expected) {
                    #expect(shown.text == cue.text)
                    #expect(abs(shown.start - cue.start) < 0.5, "\(locale) \(cue)")
                    #expect(abs(shown.end - cue.end) < 0.5, "\(locale) \(cue)")
                    #expect(cue.id.isEmpty || shown.id == cue.id)
                    count += 1
                }
            }
        }
        #expect(count == 3 * 40 * 7)
    }

    @Test func aBrowserShowsEveryCueOfIMSCToo() throws {
        var delivery = StreamingPackagerTests.delivery
        delivery.hasIMSC = true
        for stream in Self.streams.prefix(2) {
            guard
                let sample = try SampleStream(
                    stream.video, role: stream.role, name: stream.name, delivery: delivery,
                    episodes: 1)
            else { return }
            let rules = Set(try sample.write().map(\.rule))
            #expect(rules == ["lost-line-number"])
            guard
                let tracks = try BrowserPlayer.tracks(
                    of: "hls/ep001/index.m3u8", group: "imsc", in: sample.folder.path("out"))
            else { return }
            #expect(tracks.map(\.language) == SampleStream.locales)
            for (track, locale) in zip(tracks, SampleStream.locales) {
                let document = try SampleStream.document(locale, episode: 1)
                #expect(track.cues.count == document.cues.count, "\(locale)")
                for (shown, cue) in zip(track.cues, document.cues) {
                    // hls.js 1.6 loses the text before a span of TTML.
                    if document.payload(of: cue).contains("<") {
                        #expect(document.plainText(of: cue).hasSuffix(shown.text.suffix(4)))
                    } else {
                        #expect(shown.text == document.plainText(of: cue))
                    }
                    #expect(abs(shown.start - Double(cue.start)) < 0.5, "\(locale) \(shown)")
                    #expect(abs(shown.end - Double(cue.end)) < 0.5, "\(locale) \(shown)")
                }
            }
        }
    }

    @Test func aPlainVideoIsLaidOutAnewAndPlayed() throws {
        guard
            var sample = try SampleStream(
                ["-movflags", "faststart", "FOLDER/video.mp4"], role: "video", name: "video.mp4",
                delivery: StreamingPackagerTests.delivery, episodes: 1)
        else { return }
        sample.scratch = sample.folder.path("scratch/")
        let label = try MediaLabel(label: "2", contentProducer: "x", produceID: "y")
        #expect(try sample.write(label: label).isEmpty)
        let file = sample.folder.path("out/hls/ep001/video/video.mp4")
        #expect(try MediaLabel.read(file) == label)
        let tracks = try BrowserPlayer.tracks(
            of: "hls/ep001/index.m3u8", in: sample.folder.path("out"))
        guard let tracks else { return }
        #expect(tracks.map(\.cues.count) == Array(repeating: 40, count: 7))
        for (track, locale) in zip(tracks, SampleStream.locales) {
            let expected = SampleStream.cues(of: try SampleStream.document(locale, episode: 1))
            for (shown, cue) in zip(track.cues, expected) {
                #expect(abs(shown.start - cue.start) < 0.5 && shown.text == cue.text)
            }
        }
    }

    @Test(arguments: [1, 2])
    func aLabelOfAIIsInTheVideoThatIsStreamed(index: Int) throws {
        let stream = Self.streams[index]
        guard
            let sample = try SampleStream(
                stream.video, role: stream.role, name: stream.name,
                delivery: StreamingPackagerTests.delivery, episodes: 1)
        else { return }
        let label = try MediaLabel(
            label: "1", contentProducer: "001191110102MAD55U9H0F10002", produceID: "x1")
        #expect(try sample.write(label: label).isEmpty)
        let name = index == 1 ? "init.mp4" : "video.mp4"
        let file = sample.folder.path("out/hls/ep001/video/\(name)")
        #expect(try MediaLabel.read(file) == label)
        let tracks = try BrowserPlayer.tracks(
            of: "hls/ep001/index.m3u8", in: sample.folder.path("out"))
        guard let tracks else { return }
        #expect(tracks.map(\.cues.count) == Array(repeating: 40, count: 7))
    }

    @Test func aLabelThatIsLostIsAnError() throws {
        let stream = Self.streams[0]
        guard
            let sample = try SampleStream(
                stream.video, role: stream.role, name: stream.name,
                delivery: StreamingPackagerTests.delivery, episodes: 1)
        else { return }
        let label = try MediaLabel(label: "1", contentProducer: "x", produceID: "y")
        let findings = try sample.write(label: label)
        #expect(findings.map(\.rule) == ["hls-label"] && findings[0].severity == .error)
    }
}
