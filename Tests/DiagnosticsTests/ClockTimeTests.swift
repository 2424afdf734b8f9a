import Diagnostics
import Testing

struct ClockTimeTests {
    @Test(
        arguments: [
            (0, "00:00:00.000"), (5_025, "00:00:05.025"), (-1, "-00:00:00.001"),
            (360_000_000, "100:00:00.000"), (.min, "-2562047788015:12:55.808"),
        ] as [(Int64, String)])
    func timesAreReadByPeople(time: Int64, text: String) {
        #expect(ClockTime.text(time) == text)
    }
}
