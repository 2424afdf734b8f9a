import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

struct TMXDateTests {
    @Test(arguments: [
        ("20020523T091200Z", 1_022_145_120_000), ("19700101T000000Z", 0),
        ("2002-05-23T09:12:00Z", 1_022_145_120_000), ("20020523", 1_022_112_000_000),
        ("20020523T091200", 1_022_145_120_000), ("00000101T000000Z", -62_167_219_200_000),
        ("99991231T235959Z", 253_402_300_799_000), ("20021323T091200Z", nil), ("", nil),
        ("yesterday", nil), ("20020523T0912", nil), ("200205230912000", nil),
        ("20020523T251200Z", nil),
    ])
    func timesAreRead(_ text: String, _ milliseconds: Int64?) {
        #expect(TMXDate.milliseconds(text) == milliseconds)
    }

    /// Every time is written as the calendar of Foundation says.
    @Test(arguments: SeededGenerator.seeds())
    func timesAreWrittenByTheCalendar(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for _ in 0..<500 {
            let seconds = Int64.random(in: -6_000_000_000...253_402_300_799, using: &random)
            let text = try #require(TMXDate.text(seconds * 1000))
            let parts = calendar.dateComponents(
                [.year, .month, .day, .hour, .minute, .second],
                from: Date(timeIntervalSince1970: Double(seconds)))
            let expected = String(
                format: "%04d%02d%02dT%02d%02d%02dZ", parts.year ?? 0, parts.month ?? 0,
                parts.day ?? 0, parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
            #expect(text == expected, "seed \(seed)")
            #expect(TMXDate.milliseconds(text) == seconds * 1000, "seed \(seed)")
        }
        #expect(TMXDate.text(.max) == nil)
        #expect(TMXDate.text(.min) == nil)
    }
}
