import Releases
import Testing

@Suite struct MediaPlaylistTests {
    private func segment(_ uri: String, _ duration: Int64) -> MediaPlaylist.Segment {
        MediaPlaylist.Segment(part: MediaPlaylist.Part(uri: uri), duration: duration)
    }

    @Test func namesSegmentsAndTheirDurations() {
        var playlist = MediaPlaylist()
        playlist.segments = [segment("0001.vtt", 6_000_000), segment("0002.vtt", 1_001_000)]
        #expect(
            playlist.text == """
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-TARGETDURATION:6
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXTINF:6.000,
                0001.vtt
                #EXTINF:1.001,
                0002.vtt
                #EXT-X-ENDLIST

                """)
    }

    @Test func partsOfAFileAreGivenByTheirBytes() {
        var playlist = MediaPlaylist()
        playlist.map = MediaPlaylist.Part(uri: "v.mp4", bytes: 0..<800)
        playlist.segments = [segment("v.mp4", 4_170_833)]
        playlist.segments[0].part.bytes = 800..<1000
        #expect(
            playlist.text == """
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-TARGETDURATION:5
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MAP:URI="v.mp4",BYTERANGE="800@0"
                #EXTINF:4.170833,
                #EXT-X-BYTERANGE:200@800
                v.mp4
                #EXT-X-ENDLIST

                """)
    }

    @Test(
        arguments: [([], 1), ([500], 1), ([6_000_000], 6), ([6_000_001, 3], 7)]
            as [([Int64], Int64)])
    func theTargetIsTheLongestDurationRoundedUp(durations: [Int64], target: Int64) {
        var playlist = MediaPlaylist()
        playlist.segments = durations.map { segment("a", $0) }
        #expect(playlist.targetDuration == target)
    }
}
