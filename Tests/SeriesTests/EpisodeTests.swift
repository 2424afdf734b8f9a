import Series
import Testing

@Suite struct EpisodeTests {
    @Test(arguments: [(1, "ep001"), (80, "ep080"), (100, "ep100"), (1200, "ep1200")])
    func anEpisodeIsNamedByItsNumber(number: Int, id: String) {
        #expect(Episode(number: number).id == id)
    }
}
