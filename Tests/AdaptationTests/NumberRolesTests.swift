import Testing

@testable import Adaptation

@Suite("What numbers stand for")
struct NumberRolesTests {
    @Test(
        "orders, dates, shares and the minutes of a time are told apart",
        arguments: [
            ("zh-Hans", "第三集", [ScannedNumber.Role.ordinal]), ("zh-Hans", "三月五号", [.month, .day]),
            ("zh-Hans", "三个月", [.quantity]), ("zh-Hans", "百分之五十", [.share]),
            ("en", "50 percent", [.share]), ("en", "50%", [.share]), ("en", "50 men", [.quantity]),
            ("zh-Hans", "八点半", [.quantity, .implied]), ("en", "8:00", [.quantity, .implied]),
        ])
    func roles(locale: String, text: String, wanted: [ScannedNumber.Role]) throws {
        let rules = try RuleSet().resolve(locale: locale)
        let bytes = Array(text.utf8)
        let numbers = NumberScanner(rules).numbers(in: bytes.span)
        let found = NumberRoles(rules).assigned(to: numbers, in: bytes.span)
        #expect(found.map(\.role) == wanted)
    }
}
