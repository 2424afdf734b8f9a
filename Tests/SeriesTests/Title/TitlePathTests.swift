import Series
import Testing

@Suite struct TitlePathTests {
    @Test(arguments: ["a.mp4", "media/ep001.mp4", "媒体/第一集.mp4", "media/..a", "a b.jpg"])
    func pathsBelowTheTitleAreGood(path: String) {
        #expect(TitlePath.problem(path) == nil)
    }

    @Test(arguments: [
        "", "/etc/passwd", "..", "../a", "a/../b", "a/..", "./a", "a//b", "a/", "a\\b", "C:a",
        "a\u{0}b",
        "a\nb", "a\u{7F}", "a\u{202E}gpj.exe", "\u{200F}a", "a\u{2066}b", "a\u{85}b",
        String(repeating: "a", count: 1025),
    ])
    func otherPathsAreRefused(path: String) {
        #expect(TitlePath.problem(path) != nil)
    }
}
