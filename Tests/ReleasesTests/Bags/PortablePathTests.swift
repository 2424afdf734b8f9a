import Testing

@testable import Releases

@Suite struct PortablePathTests {
    @Test(arguments: ["data/common/video/ep001.mp4", "data/console.txt", "data/a-b_c.1", ".hidden"])
    func ordinaryNamesAreTaken(path: String) {
        #expect(PortablePath.fault(in: path) == nil)
    }

    @Test func otherFilesInTheSameFoldersAreNoTrouble() {
        #expect(PortablePath.faults(among: ["data/a/b", "data/a/c", "data/ab"]).isEmpty)
    }
}
