import ICU
import Testing

@Suite struct NumberFormatterTests {
    @Test(arguments: [
        ("unit/kilometer usage/road unit-width-full-name", "en-US", 5, "3.1 miles"),
        (
            "unit/centimeter usage/person-height unit-width-full-name", "en-US", 178,
            "5 feet, 10 inches"
        ),
        ("unit/celsius usage/weather", "en-US", 38, "100°F"),
        ("compact-long", "en-US", 1e8, "100 million"), ("compact-long", "zh-Hans", 1e8, "1亿"),
        ("compact-long", "hi", 1e8, "10 करोड़"),
    ])
    func writesAsTheLocaleDoes(skeleton: String, locale: String, number: Double, text: String)
        throws
    {
        let formatter = try NumberFormatter(skeleton, locale: locale)
        #expect(try formatter.format(number) == text)
    }

    @Test func aWrongSkeletonIsAnError() {
        #expect(throws: ICUError.self) { _ = try NumberFormatter("no-such-stem", locale: "en") }
        #expect(throws: ICUError.self) { _ = try NumberFormatter("unit/wolf", locale: "en") }
    }
}
