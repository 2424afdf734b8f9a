import Releases
import Testing

@Suite struct LocaleSupportCheckTests {
    @Test func aLocaleThatThePlatformHasNoNameForFails() throws {
        var fixture = try GateFixture(shipped: "facebook")
        fixture.wanted = ["es-419", "es-MX", "eo"]
        let checks = try fixture.checks(LocaleSupportCheck.self)
        #expect(checks.names(.passed) == ["locale-unsupported es-419", "locale-unsupported es-MX"])
        #expect(checks.names(.failed) == ["locale-unsupported eo"])
        #expect(checks[1].message == "es_LA, which is es-419, stands for es-MX")
    }
}
