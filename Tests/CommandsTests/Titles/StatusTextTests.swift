import Testing

@testable import Commands

@Suite struct StatusTextTests {
    @Test func numbersThatFollowEachOtherAreOneRange() {
        #expect(StatusText.ranges([]) == [])
        #expect(StatusText.ranges([7, 1, 2, 3, 9, 10]) == ["1–3", "7", "9–10"])
        #expect(StatusText.ranges([4, 4, 5]) == ["4–5"])
    }

    @Test(arguments: [(0, "today"), (1, "1 day left"), (25, "25 days left"), (-3, "3 days ago")])
    func daysAreTold(left: Int, text: String) {
        #expect(StatusText.days(left) == text)
    }
}
