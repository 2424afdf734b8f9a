import Testing

@testable import TimedText

struct WebVTTSettingsTests {
    static func settings(_ text: String) -> CueSettings {
        let line = Array(("00:01.000 --> 00:02.000 " + text).utf8)
        return WebVTTSettings.read(line.span, in: RegionIndex([Region(id: "a")]))
    }

    @Test(arguments: [
        ("line:0", "line:0"), ("line:-1,end", "line:-1,end"),
        ("line:50%,center", "line:50%,center"),
        ("line:1.50", "line:1.5"), ("line:-0", "line:0"), ("line:+1", ""), ("line:.5", ""),
        ("line:1.", ""), ("line:-", ""), ("line:--1", ""), ("line:101%", ""), ("line:-1%", ""),
        ("line:1,", ""), ("line:1,left", ""), ("line:1e3", ""), ("position:50%", "position:50%"),
        ("position:50%,line-left", "position:50%,line-left"), ("position:50", ""),
        ("position:50%,auto", ""), ("position:50%,start", ""), ("size:33.25%", "size:33.25%"),
        ("size:100.1%", ""), ("align:left", "align:left"), ("align:middle", ""), ("align:END", ""),
        ("vertical:rl", "vertical:rl"), ("vertical:", ""), ("vertical:x", ""),
        ("region:a", "region:a"),
        ("region:b", ""), ("region:a region:b", ""), ("region:a line:0", "line:0"),
        ("region:a size:50%", "size:50%"), ("region:a vertical:lr", "vertical:lr"), (":a", ""),
        ("align:start\talign:right", "align:right"), ("line:1 line:x", "line:1"),
        ("align:start\u{C}line:3", "line:3 align:start"),
    ])
    func readsAsTheSpecificationSays(text: String, canonical: String) {
        #expect(WebVTTSettings.written(Self.settings(text)) == canonical)
    }

    @Test(arguments: [
        (0.1, "0.1"), (1e21, "1000000000000000000000"), (1.25e17, "125000000000000000"),
        (1e-7, "0.0000001"), (-12.5e-9, "-0.0000000125"), (100, "100"), (-0.0, "0"),
        (.infinity, "0"), (.nan, "0"), (123_456_789.125, "123456789.125"),
    ])
    func writesNumbersWithoutExponents(number: Double, text: String) {
        #expect(WebVTTSyntax.written(number) == text)
    }

    @Test func bringsNumbersIntoRange() {
        var settings = CueSettings()
        settings.position = 150
        settings.size = -1
        settings.line = .percentage(.nan)
        #expect(WebVTTSettings.written(settings) == "line:0% position:100% size:0%")
        #expect(WebVTTSettings.lost(settings, regions: [:]) == ["line", "position", "size"])
    }
}
