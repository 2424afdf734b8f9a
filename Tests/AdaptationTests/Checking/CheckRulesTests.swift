import Testing

@testable import Adaptation

@Suite("All rules")
struct CheckRulesTests {
    @Test("have names of their own in kebab case, and are found by them")
    func names() throws {
        let names = CheckRules.names
        #expect(Set(names).count == names.count && !names.isEmpty)
        for name in names {
            #expect(name.allSatisfy { $0 == "-" || ($0.isASCII && $0.isLowercase) }, "\(name)")
            let rule = try #require(CheckRules.named(name))
            #expect(rule.description.name == name)
        }
        #expect(CheckRules.named("no-such-rule") == nil)
    }
}
