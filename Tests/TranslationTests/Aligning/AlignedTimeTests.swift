import Testing
import TimedText
import Translation

struct AlignedTimeTests {
    @Test(arguments: [RandomTitle.Time(1, 0), .init(25.0 / 24, -3000), .init(0.9591, 61_500)])
    func aDocumentCanBeGivenTheChange(time: RandomTitle.Time) throws {
        let aligned = AlignedTime(scale: time.scale, offset: time.offset)
        let map = try #require(aligned.map)
        for moment in [Int64(0), 1, 83_456, 7_200_000] {
            #expect(abs(Double(map(moment)) - aligned(Double(moment))) <= 1)
        }
    }

    @Test(arguments: [
        RandomTitle.Time(.nan, 0), .init(1, .infinity), .init(-1, 0), .init(1e300, 0),
    ])
    func whatIsNoChangeOfTimesHasNone(time: RandomTitle.Time) {
        #expect(AlignedTime(scale: time.scale, offset: time.offset).map == nil)
    }
}
