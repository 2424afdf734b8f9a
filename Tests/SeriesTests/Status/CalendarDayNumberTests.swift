import Adaptation
import Foundation
import TestSupport
import Testing

@testable import Series

@Suite struct CalendarDayNumberTests {
    /// Another's calendar agrees for days of four hundred years.
    @Test(arguments: SeededGenerator.seeds())
    func daysAreCountedAsFoundationCountsThem(seed: UInt64) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let number = Int.random(in: -60_000...90_000, using: &generator)
            let parts = calendar.dateComponents(
                [.year, .month, .day],
                from: Date(timeIntervalSince1970: Double(number) * 86_400))
            let text = String(
                format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            #expect(CalendarDay(text)?.number == number, "\(text), seed \(seed)")
        }
    }

    @Test(arguments: [
        ("2024-02", "2024-02-29"), ("2026-12", "2026-12-31"), ("2100-02", "2100-02-28"),
    ])
    func aMonthLastsToItsEnd(month: String, day: String) {
        #expect(CalendarDay(month)?.number == CalendarDay(day)?.number)
    }
}
