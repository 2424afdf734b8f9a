import Diagnostics
import Testing

@testable import Adaptation

@Suite("Line width")
struct LineWidthTests {
    private func check(_ locale: String, platform: String? = nil, size: Double? = nil) throws
        -> CueCheck
    {
        var options = CheckOptions()
        options.orientation = .portrait
        options.platform = platform
        options.fontSize = size
        return try CueCheck("line-width", locale, options: options)
    }

    @Test(
        "lines that run out of an upright frame are marked",
        arguments: [
            ("en-US", "1-2 I never told you\n2-3 ⟦I never told you about that letter⟧"),
            ("th", "1-2 ฉันไม่เคยบอก\n2-3 ⟦ฉันไม่เคยบอกเธอเรื่องจดหมายฉบับนั้นเลย⟧"),
            ("zh-Hans", "1-2 我从没说过\n2-3 ⟦我从来没有跟你说过那封信的事情⟧"),
            ("ar", "1-2 لم أخبرك\n2-3 ⟦لم أخبرك قط عن تلك الرسالة التي وصلت إلى هنا⟧"),
        ])
    func portrait(locale: String, text: String) throws { try check(locale).expect(text, .error) }

    @Test("a larger letter leaves less room, and a smaller one more")
    func size() throws {
        let text = "1-2 You promised to wait"
        #expect(try check("en-US", size: 48).findings(text).isEmpty)
        #expect(!(try check("en-US", size: 80).findings(text).isEmpty))
    }

    @Test("a line that nearly fills the frame is a note")
    func nearly() throws {
        let findings = try check("zh-Hans", size: 66).findings("1-2 我从来没有跟你说过那信啊")
        #expect(findings.map { $0.severity } == [.note])
    }

    @Test("landscape pictures are not measured")
    func landscape() throws {
        let check = try CueCheck("line-width", "en-US")
        #expect(check.findings("1-2 I never told you about that letter of his").isEmpty)
    }
}
