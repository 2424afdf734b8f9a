import TestSupport
import Testing
import TimedText

@testable import Releases

@Suite struct CanonicalJSONTests {
    /// Bit patterns and spellings from RFC 8785, appendix B.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7FEF_FFFF_FFFF_FFFF, "1.7976931348623157e+308"),
            (0xFFEF_FFFF_FFFF_FFFF, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0xC340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44B5_2D02_C7E1_4AF5, "9.999999999999997e+22"),
            (0x44B5_2D02_C7E1_4AF6, "1e+23"),
            (0x44B5_2D02_C7E1_4AF7, "1.0000000000000001e+23"),
            (0x444B_1AE4_D6E2_EF4E, "999999999999999700000"),
            (0x444B_1AE4_D6E2_EF4F, "999999999999999900000"),
            (0x444B_1AE4_D6E2_EF50, "1e+21"),
            (0x3EB0_C6F7_A0B5_ED8C, "9.999999999999997e-7"),
            (0x3EB0_C6F7_A0B5_ED8D, "0.000001"),
            (0x41B3_DE43_5555_5553, "333333333.3333332"),
            (0x41B3_DE43_5555_5555, "333333333.3333333"),
            (0x41B3_DE43_5555_5557, "333333333.33333343"),
            (0xBECB_F647_612F_3696, "-0.0000033333333333333333"),
            (0x4314_3FF3_C1CB_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func numbersAreSpelledAsInJavaScript(bits: UInt64, spelling: String) {
        #expect(CanonicalJSON.number(Double(bitPattern: bits)).bytes == Array(spelling.utf8))
    }

    @Test(
        arguments: [
            (1, "1"), (100, "100"), (1.5, "1.5"), (0.1, "0.1"), (123.456, "123.456"),
            (1e20, "100000000000000000000"), (.nan, "null"), (-.infinity, "null"), (12000, "12000"),
            (0.00012, "0.00012"), (1.2e-7, "1.2e-7"),
        ] as [(Double, String)])
    func everydayNumbersAreShort(number: Double, spelling: String) {
        #expect(CanonicalJSON.number(number).bytes == Array(spelling.utf8))
    }

    @Test func wholeNumbersBeyondJavaScriptBecomeDigitsInAString() {
        #expect(CanonicalJSON.integer(Int64.max).bytes == Array("\"9223372036854775807\"".utf8))
        #expect(CanonicalJSON.integer(Int64.max).integer == .max)
        #expect(CanonicalJSON.integer(-7).bytes == Array("-7".utf8))
    }

    /// The order of RFC 8785, section 3.2.3: by UTF-16, so that a surrogate comes before U+FB33.
    @Test func membersStandInOrderOfUTF16() {
        let value: CanonicalJSON = [
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return",
            "\u{fb33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        ]
        let text = String(decoding: value.bytes, as: UTF8.self)
        #expect(
            text == """
                {"\\r":"Carriage Return","1":"One","\u{80}":"Control",\
                "\u{f6}":"Latin Small Letter O With Diaeresis","\u{20ac}":"Euro Sign",\
                "\u{1f600}":"Emoji: Grinning Face",\
                "\u{fb33}":"Hebrew Letter Dalet With Dagesh"}
                """)
    }

    @Test func namesThatOnlyLookAlikeAreTwo() {
        let value: CanonicalJSON = ["e\u{301}": 1, "\u{e9}": 2, "a": 3, "a": 4]
        #expect(value.bytes == Array("{\"a\":4,\"e\u{301}\":1,\"\u{e9}\":2}".utf8))
        #expect(value["\u{e9}"]?.integer == 2)
    }

    @Test func onlyWhatMustBeIsEscaped() {
        let value = CanonicalJSON.string("\u{20ac}$\u{f}\nA'\u{42}\"\\\"/\u{7f}少")
        #expect(
            value.bytes == Array("\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\"/\u{7f}少\"".utf8))
    }

    @Test func membersWithoutAValueAreLeftOut() {
        let value = CanonicalJSON.object(present: ["b": nil, "a": .strings(["x", "y"])])
        #expect(value.bytes == Array("{\"a\":[\"x\",\"y\"]}".utf8))
    }

    @Test(arguments: SeededGenerator.seeds())
    func whatWasWrittenReadsBackTheSame(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = Self.value(depth: 3, using: &random)
            var scanner = JSONScanner(value.bytes)
            let again = CanonicalJSON(try scanner.value())
            try scanner.finish()
            #expect(again.bytes == value.bytes)
            // Names are random enough not to come twice often; then the order alone differs.
            #expect(CanonicalJSON.object([.init("v", again)])["v"]?.bytes == value.bytes)
        }
    }

    private static func value(
        depth: Int, using random: inout SeededGenerator
    ) -> CanonicalJSON {
        switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .boolean(.random(using: &random))
        case 2: return .number(Double(bitPattern: random.next()))
        case 3:
            return .number((Double.random(in: -1e6...1e6, using: &random) * 100).rounded() / 100)
        case 4: return .string(text(using: &random))
        case 5:
            return .array(
                (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    value(depth: depth - 1, using: &random)
                })
        default:
            return .object(
                (0..<Int.random(in: 0...5, using: &random)).map { _ in
                    .init(text(using: &random), value(depth: depth - 1, using: &random))
                })
        }
    }

    private static func text(using random: inout SeededGenerator) -> String {
        let pool: [Unicode.Scalar] = [
            "\u{0}", "\u{1f}", "\"", "\\", "a", "/", "é", "少", "\u{1F600}",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            text.unicodeScalars.append(pool[Int.random(in: 0..<pool.count, using: &random)])
        }
        return text
    }
}
