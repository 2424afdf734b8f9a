import Testing

@testable import Series

@Suite struct ParallelWorkTests {
    @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 16])
    func keepsTheOrder(_ count: Int, _ jobs: Int) async {
        let results = await ParallelWork.results(count: count, jobs: jobs) { $0 * $0 }
        #expect(results == (0..<count).map { $0 * $0 })
    }
}
