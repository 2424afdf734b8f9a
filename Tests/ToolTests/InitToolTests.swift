import Foundation
import TestSupport
import Testing

@Suite struct InitToolTests {
    @Test func aTitleBeginsWithWhatIsSaid() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(
            [
                "init", "My Drama", "--source-locale", "zh_Hans", "--targets", "en,es-419",
                "--episodes", "3",
            ], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output == """
                1 file written: the title 'my-drama' with 3 episodes in zh-Hans, for 2 targets
                Next:
                  say in My Drama/title.jsonc what the title is and where it goes
                  put subtitles such as ep001.srt into My Drama/source/zh-Hans, My Drama/targets/en, My Drama/targets/es-419
                  tradewind status 'My Drama'

                """)
        let text = try String(
            contentsOfFile: folder.path("My Drama/title.jsonc"), encoding: .utf8)
        #expect(text.contains(#""id": "my-drama","#))
        #expect(text.contains(#""titles": { "zh-Hans": "My Drama" },"#))
        #expect(text.contains(#""episodes": 3,"#))
    }

    @Test func theSampleIsCheckedAsTheOneInTheSources() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["init", "--template", "sample", "s"], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("22 files written: the title 'last-delivery' with 3 episodes"))
        let own = SharedData.package.appending(path: "templates/titles/sample")
        for path in ["title.jsonc", "source/zh-Hans/ep003.srt", "targets/ar/ep001.srt"] {
            #expect(
                try Data(contentsOf: URL(filePath: folder.path("s/" + path)))
                    == Data(contentsOf: own.appending(path: path)))
        }
    }

    @Test func aFolderWithFilesIsLeftAlone() throws {
        let folder = try TemporaryFolder(files: ["t/title.jsonc": "mine"])
        let refused = try Program.run(["init", "t"], folder: folder.root)
        #expect(refused.status == 73)
        #expect(refused.errors == "Error: 't' has files in it (--force adds what is missing)\n")
        #expect(!FileManager.default.fileExists(atPath: folder.path("t/source")))
        let forced = try Program.run(["init", "t", "--force"], folder: folder.root)
        #expect(forced.status == 0)
        #expect(forced.output.hasPrefix("kept as it was: t/title.jsonc\n0 files written\nNext:\n"))
        #expect(try String(contentsOfFile: folder.path("t/title.jsonc"), encoding: .utf8) == "mine")
    }

    @Test(arguments: [
        ["init"], ["init", "", "--id", "a"], ["init", "t", "--id", "A B"],
        ["init", "t", "--episodes", "-1"], ["init", "t", "--episodes", "10001"],
        ["init", "t", "--targets", "en,,th"], ["init", "t", "--targets", ""],
        ["init", "t", "--source-locale", "zh Hans"], ["init", "t", "--template", "full"],
        ["init", "t", "--template", "sample", "--episodes", "3"],
    ])
    func wrongSettingsAreUsageErrors(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(arguments, folder: folder.root)
        #expect(run.status == 64, "\(run.output)\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("t")))
    }

    @Test func whatCannotBeWrittenLeavesNothingBehind() throws {
        let folder = try TemporaryFolder(files: ["t/targets/vi": "a file"])
        let run = try Program.run(
            ["init", "t", "--template", "sample", "--force"], folder: folder.root)
        #expect(run.status == 73)
        #expect(run.errors.hasPrefix("Error: can't"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path("t")) == ["targets"])
        let file = try Program.run(["init", "t/targets/vi"], folder: folder.root)
        #expect(file.status != 0)
        #expect(file.errors.hasPrefix("Error: "))
    }

    @Test func aDiskThatIsFullLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        // The description is the last file, and larger than a file may grow here: 8 KiB.
        let run = try Program.run(
            "/bin/sh",
            [
                "-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" init --template sample new/title",
                Program.path,
            ], folder: folder.root)
        #expect(run.status == 74, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("can't write"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root).isEmpty)
    }
}
