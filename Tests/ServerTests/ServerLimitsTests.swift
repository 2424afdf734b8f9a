import Server
import Testing

struct ServerLimitsTests {
    @Test func aBodyIsLimitedUnlessAskedOtherwise() {
        #expect(ServerLimits().body > 0 && ServerLimits().body <= 16 << 20)
    }
}
