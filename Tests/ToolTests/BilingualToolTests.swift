import Foundation
import TestSupport
import Testing

@Suite struct BilingualToolTests {
    private static let source = "1\n00:00:01,000 --> 00:00:02,500\n你好\n"
    private static let target = "WEBVTT\n\n00:01.100 --> 00:02.600\nHello\n"

    @Test(arguments: [
        ([], "你好\nHello"), (["--order", "target-first"], "Hello\n你好"),
    ])
    func mergesAFileWithItsTranslation(_ options: [String], _ lines: String) throws {
        let folder = try TemporaryFolder(files: ["zh.srt": Self.source, "en.vtt": Self.target])
        let run = try Program.run(
            [
                "bilingual", folder.path("zh.srt"), folder.path("en.vtt"), "-o",
                folder.path("both.srt"),
            ] + options)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "1 file merged, 1 cue, 0 repairs, 0 losses, 0 failures\n")
        #expect(
            try folder.text("both.srt") == "1\n00:00:01,000 --> 00:00:02,500\n\(lines)\n")
    }

    @Test func mergesFoldersByName() throws {
        let folder = try TemporaryFolder(files: [
            "zh/1/a.srt": Self.source, "zh/b.srt": Self.source, "zh/c.srt": Self.source,
            "en/1/a.vtt": Self.target, "en/b.vtt": "no subtitle", "en/d.vtt": Self.target,
        ])
        let run = try Program.run([
            "bilingual", folder.path("zh"), folder.path("en"), "--to", "vtt", "--roles", "-o",
            folder.path("out"),
        ])
        #expect(run.status == 1, "different failures")
        #expect(
            try folder.text("out/1/a.vtt").hasSuffix(
                "00:00:01.000 --> 00:00:02.500\n<c.source>你好</c>\n<c.target>Hello</c>\n"))
        #expect(
            run.errors.contains("failed: \(folder.path("zh/b.srt")): \(folder.path("en/b.vtt")): "))
        #expect(run.errors.contains("failed: \(folder.path("zh/c.srt")): no target"))
        #expect(run.errors.contains("failed: \(folder.path("en/d.vtt")): no source"))
        #expect(run.errors.contains("1 file merged, 1 cue, 0 repairs, 0 losses, 3 failures"))
    }

    @Test func theSampleTitleIsInStep() throws {
        let sample = SampleTitleTests.folder
        let folder = try TemporaryFolder()
        let run = try Program.run([
            "bilingual", sample.appending(path: "source/zh-Hans").path,
            sample.appending(path: "targets/vi").path, "--to", "srt", "-q", "-o",
            folder.path("out"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let text = try folder.text("out/ep001.srt")
        #expect(text.components(separatedBy: "-->").count == 41)
    }
}
