import Diagnostics
import Releases
import TestSupport
import Testing

@Suite struct PlaylistReaderTests {
    private func findings(_ text: String) throws -> [Finding] {
        var findings: [Finding] = []
        _ = try Playlist(Array(text.utf8), name: "x.m3u8", findings: &findings)
        return findings
    }

    static let head = "#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:6\n"
    static let variant =
        "#EXT-X-STREAM-INF:BANDWIDTH=9,CODECS=\"avc1.640028\",SUBTITLES=\"s\"\nv.m3u8\n"

    private static func media(_ attributes: String) -> String {
        "#EXTM3U\n#EXT-X-MEDIA:\(attributes)\n" + variant
    }

    @Test(
        arguments: [
            // Playlists of segments.
            (head + "#EXTINF:6.499,\na.ts\n#EXT-X-ENDLIST\n", []),
            (head + "#EXTINF:6.5,\na.ts\n#EXT-X-ENDLIST\n", ["hls-target-duration:4"]),
            ("#EXTM3U\n#EXTINF:6,\na.ts\n#EXT-X-ENDLIST\n", ["hls-target-duration:0"]),
            (
                "#EXTM3U\n#EXT-X-TARGETDURATION:x\n#EXTINF:6,\na.ts\n#EXT-X-ENDLIST",
                ["hls-target-duration:2", "hls-target-duration:0"]
            ),
            (head + "#EXTINF:6,\na.ts\n", ["hls-end:0"]),
            (head + "#EXT-X-ENDLIST\n", ["hls-no-segment:0"]),
            (head + "a.ts\n#EXT-X-ENDLIST\n", ["hls-duration:4"]),
            (head + "#EXTINF:six,\na.ts\n#EXT-X-ENDLIST\n", ["hls-duration:4"]),
            (head + "#EXTINF:1,\n#EXTINF:2,\na.ts\n#EXT-X-ENDLIST\n", ["hls-address:5"]),
            (head + "#EXTINF:1,\na.ts\n#EXTINF:2,\n#EXT-X-ENDLIST\n", ["hls-address:0"]),
            (
                head + "#EXTINF:1,\n#EXT-X-BYTERANGE:9@x\na.ts\n#EXT-X-ENDLIST\n",
                ["hls-byte-range:5"]
            ),
            (head + "#EXTINF:1,\n#EXT-X-BYTERANGE:9\na.ts\n#EXT-X-ENDLIST\n", ["hls-byte-range:6"]),
            (
                head + "#EXT-X-MAP:BYTERANGE=\"1@0\"\n#EXTINF:1,\na.ts\n#EXT-X-ENDLIST\n",
                ["hls-attributes:4"]
            ),
            (
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:1.5,\na.ts\n#EXT-X-ENDLIST\n",
                ["hls-version:0"]
            ),
            (
                "#EXTM3U8\n#EXT-X-TARGETDURATION:6\n#EXTINF:1,\na.ts\n#EXT-X-ENDLIST\n",
                ["hls-header:1"]
            ),
            ("\u{FEFF}" + head + "#EXTINF:1,\na.ts\n#EXT-X-ENDLIST\n", ["hls-encoding:0"]),
            (head.replacing("\n", with: "\r\n") + "#EXTINF:1,\r\na.ts\r\n#EXT-X-ENDLIST\r\n", []),
            // Playlists of playlists.
            (media("TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"ไทย\",LANGUAGE=\"th\",URI=\"t\""), []),
            (
                media("TYPE=SUBTITLES,GROUP-ID=\"x\",NAME=\"ไทย\",LANGUAGE=\"th\",URI=\"t\""),
                ["hls-dangling-group:3"]
            ),
            (
                media("TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",LANGUAGE=\"english!!\",URI=\"t\""),
                ["hls-language:2"]
            ),
            (
                media("TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",LANGUAGE=\"english\",URI=\"t\""),
                ["hls-language:2"]
            ),
            (
                media("TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",LANGUAGE=\"zh_TW\",URI=\"t\""),
                ["hls-language:2"]
            ),
            (media("TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\""), ["hls-attributes:2"]),
            (
                media("GROUP-ID=\"s\",NAME=\"a\",URI=\"t\""),
                ["hls-attributes:2", "hls-dangling-group:3"]
            ),
            (
                media(
                    "TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",DEFAULT=YES,AUTOSELECT=NO,URI=\"t\""),
                ["hls-default:2"]
            ),
            (
                media("TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a,URI=t"),
                ["hls-attributes:2", "hls-attributes:2"]
            ),
            (
                media(
                    "TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",URI=\"t\"\n"
                        + "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"a\",FORCED=NO"),
                ["hls-forced:3"]
            ),
            (
                media(
                    "TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",DEFAULT=YES,URI=\"t\"\n"
                        + "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"s\",NAME=\"a\",DEFAULT=YES,URI=\"u\""
                ),
                ["hls-name:3", "hls-default:3"]
            ),
            ("#EXTM3U\n#EXT-X-STREAM-INF:CODECS=\"avc1.640028\"\nv.m3u8\n", ["hls-attributes:2"]),
            ("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nv.m3u8\n", ["hls-codecs:2"]),
            (
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=\"a\",RESOLUTION=big\nv.m3u8\n",
                ["hls-attributes:2"]
            ),
            (
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=\"a\"\n",
                ["hls-address:0", "hls-no-variant:0"]
            ),
            (
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS=\"a\",CLOSED-CAPTIONS=NONE\nv\n#EXTINF:1,\na.ts\n",
                ["hls-mixed:0"]
            ),
        ] as [(String, [String])])
    func whatBreaksTheRulesIsFoundAtItsLine(text: String, expected: [String]) throws {
        let found = try findings(text).map { "\($0.rule):\($0.range?.line ?? -1)" }
        #expect(found == expected, "\(text)")
    }

    @Test(arguments: ["", "WEBVTT\n", "<html>", "a.ts\n"])
    func whatIsNoPlaylistIsRefused(text: String) {
        #expect(throws: StreamingError.self) { try findings(text) }
    }

    @Test func numbersBeyondAllBoundsAreFindings() throws {
        let digits = String(repeating: "9", count: 18)
        let lines = [
            "#EXTINF:99999,", "#EXT-X-BYTERANGE:\(digits)@\(digits)", "a.ts", "#EXTINF:1,",
            "#EXT-X-BYTERANGE:\(1 << 50)@\(1 << 50)", "a.ts", "#EXTINF:1,",
            "#EXT-X-BYTERANGE:\(1 << 50)", "a.ts", "#EXTINF:\(digits),", "a.ts",
        ]
        let found = try findings(Self.head + lines.joined(separator: "\n") + "\n#EXT-X-ENDLIST\n")
        #expect(
            Set(found.map(\.rule)) == ["hls-byte-range", "hls-duration", "hls-target-duration"])
        for rate in ["nan", "inf", "-1", "1e300"] {
            let variant =
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=\(digits),CODECS=\"a\",FRAME-RATE=\(rate)\nv\n"
            #expect(try findings(variant).map(\.rule) == ["hls-attributes"])
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func randomPlaylistsAreReadWithoutFail(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "#EXTM3U", "\n", "\r\n", "#EXTINF:", "6.0", ",", "a.ts", "#EXT-X-BYTERANGE:", "9@1",
            "@",
            "#EXT-X-MAP:", "URI=", "\"", "#EXT-X-MEDIA:", "TYPE=SUBTITLES", "LANGUAGE=\"zz\"",
            "#EXT-X-STREAM-INF:", "BANDWIDTH=", "-1", "9223372036854775807", "RESOLUTION=1x", "=",
            "#EXT-X-TARGETDURATION:", "日", "\0", "#EXT-X-ENDLIST", "..", "/",
        ]
        for _ in 0..<400 {
            var text = "#EXTM3U\n"
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                text += pieces[Int.random(in: pieces.indices, using: &random)]
            }
            var findings: [Finding] = []
            switch try Playlist(Array(text.utf8), name: "", findings: &findings) {
            case .media(let media): #expect(media.text.hasPrefix("#EXTM3U\n"), "seed \(seed)")
            case .multivariant(let whole):
                #expect(whole.text.hasPrefix("#EXTM3U\n"), "seed \(seed)")
            }
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var playlist = MediaPlaylist()
        playlist.map = MediaPlaylist.Part(uri: "v.mp4", bytes: 0..<800)
        playlist.segments = [
            MediaPlaylist.Segment(
                part: MediaPlaylist.Part(uri: "v.mp4", bytes: 800..<1000), duration: 4_170_833),
            MediaPlaylist.Segment(
                part: MediaPlaylist.Part(uri: "v.mp4", bytes: 1000..<1500), duration: 2_000_000),
        ]
        var findings: [Finding] = []
        let read = try Playlist(Array(playlist.text.utf8), name: "", findings: &findings)
        guard case .media(let media) = read else { throw StreamingError(.unreadable, "kind") }
        #expect(media.text == playlist.text && findings.isEmpty)
        #expect(media.segments == playlist.segments && media.map == playlist.map)
    }

    @Test func attributesThatAreNotKnownStay() throws {
        let text = """
            #EXTM3U
            #EXT-X-VERSION:6
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-SESSION-DATA:DATA-ID="a",VALUE="b, c"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="中文",LANGUAGE="zh",DEFAULT=YES,\
            AUTOSELECT=YES,CHANNELS="2",STABLE-RENDITION-ID="x"
            #EXT-X-STREAM-INF:BANDWIDTH=900,CODECS="hvc1.2.4.L123.B0",RESOLUTION=720x1280,\
            FRAME-RATE=25.000,AUDIO="a",CLOSED-CAPTIONS=NONE,VIDEO-RANGE=PQ
            v.m3u8

            """
        var findings: [Finding] = []
        let read = try Playlist(Array(text.utf8), name: "", findings: &findings)
        guard case .multivariant(let playlist) = read else {
            throw StreamingError(.unreadable, "kind")
        }
        #expect(playlist.text == text && findings.isEmpty)
    }
}
