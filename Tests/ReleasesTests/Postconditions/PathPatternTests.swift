import Releases
import Testing

struct PathPatternTests {
    @Test(arguments: [
        ("captions/*.srt", "captions/ep001.es_LA.srt", true),
        ("captions/*.srt", "captions/.srt", true),
        ("captions/*.srt", "captions/a/b.srt", true),
        ("captions/*.srt", "captions/a.srt.bak", false),
        ("*", "anything/at all", true), ("a.json", "a.json", true), ("a.json", "b/a.json", false),
        ("*/ep*/m.m3u8", "hls/ep001/m.m3u8", true), ("*/ep*/m.m3u8", "hls/m.m3u8", false),
        ("ab*ba", "aba", false), ("*a*a*", "a", false), ("", "", true), ("", "a", false),
    ])
    func aStarStandsForAnything(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(PathPattern(pattern).matches(path) == matches)
    }
}
