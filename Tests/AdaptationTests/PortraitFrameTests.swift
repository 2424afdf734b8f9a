import Adaptation
import Testing

@Suite struct PortraitFrameTests {
    static let set = try? RuleSet()

    func rules(_ locale: String, title: String? = nil) throws -> ResolvedRules {
        let set = try #require(Self.set)
        return try set.resolve(
            locale: locale, title: title.map { RuleSource(name: "rules.jsonc", text: $0) })
    }

    /// How many characters fit in 820 px at 56, 64 and 72 px, and in 972 px at 64 px.
    @Test(arguments: [
        ("en", 29, 25, 23, 30), ("es-ES", 29, 25, 22, 30), ("pt-BR", 28, 25, 22, 30),
        ("fr-FR", 30, 26, 23, 31), ("de", 28, 24, 22, 29), ("it", 30, 26, 23, 31),
        ("ru", 25, 21, 19, 26), ("uk", 26, 23, 20, 27), ("pl", 28, 24, 21, 29),
        ("tr", 29, 25, 22, 30), ("el", 27, 23, 21, 28), ("id", 27, 23, 21, 28),
        ("fil", 27, 23, 21, 28), ("vi", 28, 24, 22, 29), ("th", 26, 23, 20, 27),
        ("lo", 26, 23, 20, 27), ("km", 21, 18, 16, 22), ("my", 15, 13, 12, 16),
        ("ar", 32, 28, 25, 33), ("fa", 31, 27, 24, 32), ("ur", 31, 27, 24, 32),
        ("he", 29, 25, 23, 30), ("hi", 24, 21, 19, 25), ("bn", 21, 19, 17, 22),
        ("te", 19, 17, 15, 20), ("ta", 13, 12, 10, 14), ("ko", 17, 14, 13, 17),
        ("ja", 14, 12, 11, 15), ("zh-Hans", 15, 13, 11, 15), ("zh-Hant-TW", 14, 13, 11, 15),
    ])
    func asManyFitAsTheTableSays(locale: String, at56: Int, at64: Int, at72: Int, wider: Int) throws
    {
        let rules = try rules(locale)
        for (size, fitting) in [(56.0, at56), (64, at64), (72, at72)] {
            let frame = try PortraitFrame(rules, fontSize: size)
            #expect(frame.limit == 820)
            #expect(frame.length(rules)?.fitting == Double(fitting), "\(size)")
        }
        // 972 px of a frame that is as much larger as 972 is to 820.
        let wide = try PortraitFrame(rules, fontSize: 64, width: 1080.0 * 972 / 820)
        #expect(wide.length(rules)?.fitting == Double(wider))
        #expect(rules.portraitLength == (try PortraitFrame(rules)).length(rules))
    }

    @Test(arguments: [
        ("tiktok-reels-shorts", 90.0...900.0, 250.0...1440.0, 810.0),
        ("youtube-shorts-ads", 48...888, 288...1248, 820),
        // It says nothing of the sides, so those of all frames hold.
        ("meta-reels-ads", 90...900, 250...1248, 820),
    ])
    func aPlatformHasItsBox(
        platform: String, across: ClosedRange<Double>, down: ClosedRange<Double>, limit: Double
    ) throws {
        let frame = try PortraitFrame(rules("en"), platform: platform)
        #expect(frame.platform == platform)
        #expect(frame.across == across && frame.down == down)
        #expect(frame.limit == limit && frame.fontSize == 64)
        #expect(abs(frame.warnLimit - limit * 0.95) < 0.001)
    }

    @Test func anotherFrameScalesEverything() throws {
        let frame = try PortraitFrame(rules("en"), width: 720)
        #expect(frame.height == 1280 && frame.across == 60...600)
        #expect(abs(frame.limit - 820 / 1.5) < 0.001 && abs(frame.fontSize - 64 / 1.5) < 0.001)
        #expect(try PortraitFrame(rules("en"), fontSize: 40, width: 720).fontSize == 40)
    }

    @Test func aTitleTightensTheWidth() throws {
        let title = #"{"frame": {"portrait": {"safeWidth": 600}}}"#
        let frame = try PortraitFrame(rules("th", title: title), platform: "tiktok-reels-shorts")
        #expect(frame.limit == 600)
    }

    @Test func anUnknownPlatformIsNamedWithTheNearest() throws {
        let rules = try rules("en")
        let error = #expect(throws: RuleError.self) {
            try PortraitFrame(rules, platform: "tiktok-reel-shorts")
        }
        #expect(error?.code == .unknownPlatform)
        #expect(error?.suggestion == "tiktok-reels-shorts")
    }
}
