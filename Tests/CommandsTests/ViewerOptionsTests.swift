import Adaptation
import TestSupport
import Testing

@testable import Arguments
@testable import Commands

@Suite struct ViewerOptionsTests {
    @Test func sayWhoWatchesOnWhatPicture() throws {
        let folder = try TemporaryFolder(files: ["terms.txt": "Gu Yan\n"])
        let options = try ViewerOptions.parse([
            "--audience", "children-sdh", "--orientation", "portrait", "--fps", "23.976",
            "--terms", folder.path("terms.txt"),
        ]).options()
        #expect(options.audience == .childrenSDH)
        #expect(options.orientation == .portrait)
        #expect(abs(options.frameRate - 23.976) < 0.001)
        #expect(options.terms == ["Gu Yan"])
    }

    @Test(arguments: [["--fps", "0"], ["--fps", "many"], ["--audience", "cats"]])
    func refuseWhatMakesNoSense(arguments: [String]) {
        #expect(throws: (any Error).self) { try ViewerOptions.parse(arguments) }
    }
}
