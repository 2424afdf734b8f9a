import Testing

@testable import Commands

@Suite struct TimeArgumentTests {
    @Test(arguments: [
        ("1.5", 1500), ("-1.5", -1500), ("+2", 2000), ("1,5", 1500), ("1.5s", 1500),
        ("250ms", 250), ("-250ms", -250), ("00:00:02", 2000), ("1:02.5", 62_500),
        ("-01:02:03.004", -3_723_004), ("0", 0), ("100:00:00", 360_000_000),
    ])
    func reads(_ text: String, _ milliseconds: Int64) {
        #expect(TimeArgument(argument: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "x", "1:", ":1", "1:2:3:4", "1h", "--1", "1e5", "nan", "inf", "1:-2", "٣",
    ])
    func refuses(_ text: String) {
        #expect(TimeArgument(argument: text) == nil)
    }
}

@Suite struct ResyncArgumentTests {
    @Test func readsTwoPoints() throws {
        let resync = try #require(ResyncArgument(argument: "1=2,00:01:00=1:02.5"))
        #expect(resync.first.old == 1000)
        #expect(resync.first.new == 2000)
        #expect(resync.second.old == 60_000)
        #expect(resync.second.new == 62_500)
    }

    @Test(arguments: ["", "1=2", "1=2,1=3", "1,2=3,4", "a=b,c=d", "1=2,3", "1=5,2=4", "1=5,2=5"])
    func refuses(_ text: String) { #expect(ResyncArgument(argument: text) == nil) }
}
