import Releases
import Testing

@Suite struct MultivariantPlaylistTests {
    @Test func namesVariantsAndRenditions() {
        var playlist = MultivariantPlaylist()
        var thai = MultivariantPlaylist.Rendition(
            group: "subtitles", name: "ไทย", language: "th", uri: "th/index.m3u8")
        thai.isDefault = true
        thai.characteristics = [
            "public.accessibility.transcribes-spoken-dialog",
            "public.accessibility.describes-music-and-sound",
        ]
        var signs = MultivariantPlaylist.Rendition(
            group: "subtitles", name: "The \"signs\"\n", language: nil, uri: "s.m3u8")
        signs.isForced = true
        var audio = MultivariantPlaylist.Rendition(
            group: "audio", name: "中文", language: "zh", uri: nil)
        audio.type = "AUDIO"
        audio.isAutoselected = false
        playlist.renditions = [thai, signs, audio]
        var variant = MultivariantPlaylist.Variant(bandwidth: 900_000, uri: "v/index.m3u8")
        variant.averageBandwidth = 800_000
        variant.codecs = "avc1.64001f,mp4a.40.2"
        variant.resolution = MultivariantPlaylist.Resolution(width: 720, height: 1280)
        variant.frameRate = 24000.0 / 1001
        variant.subtitles = "subtitles"
        variant.audio = "audio"
        playlist.variants = [variant]
        #expect(
            playlist.text == """
                #EXTM3U
                #EXT-X-VERSION:6
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="ไทย",LANGUAGE="th",\
                DEFAULT=YES,AUTOSELECT=YES,FORCED=NO,CHARACTERISTICS="\
                public.accessibility.transcribes-spoken-dialog,\
                public.accessibility.describes-music-and-sound",URI="th/index.m3u8"
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="The ”signs” ",DEFAULT=NO,\
                AUTOSELECT=YES,FORCED=YES,URI="s.m3u8"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="中文",LANGUAGE="zh",DEFAULT=NO,\
                AUTOSELECT=NO
                #EXT-X-STREAM-INF:BANDWIDTH=900000,AVERAGE-BANDWIDTH=800000,\
                CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=720x1280,FRAME-RATE=23.976,\
                AUDIO="audio",SUBTITLES="subtitles",CLOSED-CAPTIONS=NONE
                v/index.m3u8

                """)
    }
}
