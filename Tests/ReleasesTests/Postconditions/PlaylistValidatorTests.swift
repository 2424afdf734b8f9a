import Releases
import Testing

struct PlaylistValidatorTests {
    private static let media = """
        #EXTM3U
        #EXT-X-VERSION:3
        #EXT-X-TARGETDURATION:6
        #EXT-X-PLAYLIST-TYPE:VOD
        #EXTINF:6.000,
        s0.vtt
        #EXTINF:3.200,
        s1.vtt
        #EXT-X-ENDLIST

        """
    private static let master = """
        #EXTM3U
        #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subs",NAME="ไทย, x",LANGUAGE="th",URI="th/p.m3u8"
        #EXT-X-STREAM-INF:BANDWIDTH=800000,SUBTITLES="subs"
        ../video/v.m3u8
        """

    private func verdict(
        _ text: String, paths: Set<String> = ["hls/ep/s0.vtt", "hls/ep/s1.vtt"],
        _ settings: [String: String] = [:]
    ) -> PostconditionVerdict {
        PlaylistValidator.verdict(
            on: ValidatedFile(
                path: "hls/ep/m.m3u8", bytes: Array(text.utf8), settings: settings, paths: paths))
    }

    @Test func completePlaylistsPass() {
        #expect(verdict(Self.media) == .passed("media playlist of 2 files"))
        #expect(
            verdict(Self.master, paths: ["hls/ep/th/p.m3u8", "hls/video/v.m3u8"])
                == .passed("multivariant playlist of 2 files"))
    }

    @Test func missingFilesAreNamed() {
        #expect(
            verdict(Self.media, paths: ["hls/ep/s0.vtt"])
                == .failed(["'hls/ep/s1.vtt' isn't in the bundle"]))
        #expect(
            verdict(Self.master, paths: ["hls/video/v.m3u8"])
                == .failed(["'hls/ep/th/p.m3u8' isn't in the bundle"]))
    }

    @Test(arguments: [
        ("#EXTM3U", "#EXTM3", "line 1: the first line isn't #EXTM3U"),
        ("6.000", "6.600", "line 5: a segment of 6.6 s is longer than the target of 6 s"),
        ("#EXTINF:6.000,", "#EXTINF:six,", "line 5: 'six' isn't a duration"),
        ("#EXTINF:3.200,\n", "", "line 7: an address stands without a tag before it"),
        ("s1.vtt\n", "", "line 9: the last address is missing"),
        ("#EXT-X-TARGETDURATION:6\n", "", "#EXT-X-TARGETDURATION is missing"),
        (
            "s0.vtt", "https://example.org/s0.vtt",
            "'https://example.org/s0.vtt' leads out of the bundle"
        ),
        ("s0.vtt", "../../../s0.vtt", "'../../../s0.vtt' leads out of the bundle"),
    ])
    func problemsAreNamed(_ old: String, _ new: String, _ problem: String) {
        guard case .failed(let problems) = verdict(Self.media.replacing(old, with: new)) else {
            Issue.record("it passed")
            return
        }
        #expect(problems == [problem])
    }

    @Test(arguments: [
        (
            "SUBTITLES=\"subs\"", "SUBTITLES=\"sub\"",
            "line 3: the group 'sub' of SUBTITLES isn't there"
        ),
        ("BANDWIDTH=800000", "BANDWIDTH=x", "line 3: BANDWIDTH is missing"),
        ("TYPE=SUBTITLES", "TYPE=AUDIO,FORCED=NO", "line 2: FORCED may stand only at subtitles"),
        ("URI=\"th/p.m3u8\"", "URI=\"th/p.m3u8", "line 2: a quotation mark isn't closed"),
    ])
    func problemsOfMultivariantPlaylistsAreNamed(_ old: String, _ new: String, _ problem: String) {
        let paths: Set = ["hls/ep/th/p.m3u8", "hls/video/v.m3u8"]
        let text = Self.master.replacing(old, with: new)
        guard case .failed(let problems) = verdict(text, paths: paths) else {
            Issue.record("it passed")
            return
        }
        #expect(problems.contains(problem))
    }

    @Test func theKindMayBeAskedFor() {
        #expect(
            verdict(Self.media, ["kind": "multivariant"])
                == .failed(["it is a media playlist instead of a multivariant one"]))
    }
}
