import Files
import Foundation
import Media
import Releases
import TestSupport
import Testing

struct LabelValidatorTests {
    @Test func theLabelIsReadFromTheBytes() throws {
        guard Command.path("ffmpeg") != nil else {
            print("skipped: ffmpeg isn't installed")
            return
        }
        let folder = try TemporaryFolder()
        try Command.run(
            "ffmpeg",
            [
                "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=duration=1:size=64x64:rate=10",
                "-c:v", "mpeg4", folder.path("a.mp4"),
            ])
        let plain = ValidatedFile(path: "a.mp4", bytes: try File.read(folder.path("a.mp4")))
        #expect(LabelValidator.verdict(on: plain) == .failed(["it carries no label of AI"]))
        let label = try MediaLabel(label: "2", contentProducer: "0011", produceID: "gift-1")
        try MediaLabel.write(label, from: folder.path("a.mp4"), to: folder.path("b.mp4"))
        var labelled = ValidatedFile(path: "b.mp4", bytes: try File.read(folder.path("b.mp4")))
        #expect(LabelValidator.verdict(on: labelled) == .passed("the label of AI says 2"))
        labelled.settings = ["Label": "1"]
        #expect(
            LabelValidator.verdict(on: labelled)
                == .failed(["Label of its label is '2' instead of '1'"]))
    }

    @Test func whatIsNoVideoFails() {
        let file = ValidatedFile(path: "a.mp4", bytes: Array("no video".utf8))
        guard case .failed = LabelValidator.verdict(on: file) else {
            Issue.record("it passed")
            return
        }
    }
}
