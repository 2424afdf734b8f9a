import Series
import Testing

@Suite struct FilingNumberTests {
    @Test(arguments: [
        ("（番茄）网微剧备字（2026）第847205号", "番茄", "网微剧备字", 2026, "847205", "ordinary-record"),
        ("（七猫）网微剧备字（2025）第01177号", "七猫", "网微剧备字", 2025, "01177", "ordinary-record"),
        ("京网微剧备字（2026）第001号", "京", "网微剧备字", 2026, "001", "ordinary-record"),
        ("(京)网微剧备字(2026)第001号", "京", "网微剧备字", 2026, "001", "ordinary-record"),
        ("(京）网微剧上字〔2026)第001号", "京", "网微剧上字", 2026, "001", "registration"),
        ("〔粤〕网微剧审字［２０２６］第００１号", "粤", "网微剧审字", 2026, "001", "licence"),
        (" 网微剧备字 （2026） 第 12 号 ", "", "网微剧备字", 2026, "12", "ordinary-record"),
        ("（浙）网剧审字（2024）第015号", "浙", "网剧审字", 2024, "015", nil),
        ("【红果】网微剧备字【2026】第9號", "红果", "网微剧备字", 2026, "9", "ordinary-record"),
    ])
    func numbersAreTakenApart(
        text: String, issuer: String, word: String, year: Int, number: String, kind: String?
    ) throws {
        let filing = try #require(FilingNumber(text))
        #expect(filing.issuer == issuer)
        #expect(filing.word == word)
        #expect(filing.year == year)
        #expect(filing.number == number)
        #expect(filing.kind?.rawValue == kind)
    }

    @Test(arguments: [
        "", "847205", "网微剧备字", "网微剧备字（2026）", "网微剧备字（26）第1号", "网微剧备字（2026）1号",
        "网微剧备字（2026）第号", "网微剧备字（2026）第1a号", "网微剧备字（2026）第1号补", "字（2026）第1号",
        "（番茄网微剧备字（2026）第1号", "番茄）网微剧备字（2026）第1号", "网微剧备字2026第1号",
        "网微剧备字（２０２６第1号", "网微剧备字（2026）第1234567890123号",
    ])
    func otherTextsAreNoNumbers(text: String) {
        #expect(FilingNumber(text) == nil)
    }
}
