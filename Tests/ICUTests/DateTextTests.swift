import ICU
import Testing

@Suite struct DateTextTests {
    @Test(arguments: [
        ("en-US", "yMMMMd", "March 5, 2024"), ("en-US", "MMMMd", "March 5"),
        ("en-GB", "yMMMMd", "5 March 2024"), ("de", "yMMMMd", "5. März 2024"),
        ("ja", "yMMMMd", "2024年3月5日"), ("es-419", "MMMMd", "5 de marzo"),
    ])
    func writesTheDay(locale: String, fields: String, text: String) throws {
        #expect(
            try DateText.format(year: 2024, month: 3, day: 5, fields: fields, locale: locale)
                == text)
    }

    @Test(arguments: [(1900, 2, 28), (2000, 2, 29), (1970, 1, 1), (1601, 12, 31)])
    func everyDayIsItself(year: Int, month: Int, day: Int) throws {
        let text = try DateText.format(
            year: year, month: month, day: day, fields: "yMd", locale: "en-US")
        #expect(text == "\(month)/\(day)/\(year)")
    }
}
