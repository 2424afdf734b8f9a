import Releases
import Testing

@Suite struct GateTests {
    @Test func everyRuleHasItsOwnNames() {
        let names = Gate.rules.flatMap { $0.rules }
        #expect(Set(names).count == names.count)
        #expect(Gate.ruleNames.count == names.count + 2)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    }

    @Test(arguments: PlatformLibrary().names) func aReleaseIsCheckedForEachPlatform(
        id: String
    ) throws {
        var fixture = try GateFixture(shipped: id)
        fixture.locales = ["en", "th"].filter { fixture.template.locales.code(for: $0) != nil }
        fixture.wanted = ["en", "th"]
        let checks = Gate().checks(of: fixture.input())
        #expect(checks.contains { $0.outcome == .passed })
        #expect(
            checks.allSatisfy {
                $0.platform == id && $0.source?.isEmpty == false && $0.confidence != nil
                    && $0.checkedOn != nil
            })
    }

    @Test func aWaivedFailureDoesntBlock() throws {
        var fixture = try GateFixture(shipped: "facebook")
        fixture.without = [("th", 1)]
        let input = fixture.input()
        #expect(Gate().checks(of: input).names(.failed) == ["subtitle-missing th 1"])
        let waiver = Waiver(rule: "subtitle-missing", who: "Lin", because: "no dialogue")
        let checks = Gate(waivers: Waivers([waiver])).checks(of: input)
        #expect(checks.names(.failed) == [] && checks.names(.waived) == ["subtitle-missing th 1"])
    }
}
