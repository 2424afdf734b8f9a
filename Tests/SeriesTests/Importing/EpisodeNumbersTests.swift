import Testing

@testable import Series

@Suite struct EpisodeNumbersTests {
    @Test(arguments: [
        ("ep017.th.srt", 17), ("Drama.2026.S01E07.1080p.srt", 7), ("第07集.srt", 7),
        ("霸总 第 12 集 泰语.srt", 12), ("03.srt", 3), ("12话.ass", 12), ("Episode 5 final.vtt", 5),
        ("synfig-04-simple.srt", 4), ("th/EP_009.srt", 9),
    ])
    func aNameTellsANumber(name: String, number: Int) {
        #expect(EpisodeNumbers([name], known: Set(1...80)).numbers == [number])
    }

    @Test(arguments: ["promo.srt", "2 girls 05.srt", "ep099.srt", "99999999999999999999.srt"])
    func aNameThatLeavesItOpenTellsNone(name: String) {
        #expect(EpisodeNumbers([name], known: Set(1...80)).numbers == [nil])
    }

    /// What all names have in common isn't the number.
    @Test func theNumberIsWhatDiffers() {
        let names = ["2 girls 05 v3.srt", "2 girls 06 v3.srt", "2 girls 11 v3.srt"]
        #expect(EpisodeNumbers(names, known: Set(1...80)).numbers == [5, 6, 11])
    }
}
