import Foundation
import Testing

@testable import Arguments

private struct Nasty: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Ar",
        abstract: #"Says ".Nm" and \fB 'so' -- in 中文. Twice."#,
        discussion: #"""
            .Sh is no section here. 'Nor is this. Back\slash, "quotes" and -- dashes.
            Fl Ar No . , ; a line that is much too long to stand in the source of the page as it is, so it's broken.

              .br
              \fB --x 'y' "z"

                deeper
            After. e.g. this! (Or that.) End
            """#)
    @Option(help: #"A .dot, a \ and "quotes"."#) var ar = #"C:\x"#
    @Option(help: "Ends.\n\n  .indented") var Fl = "."
    @Flag var no = false
    @Argument(help: ".") var file: [String] = []
}

private struct Empty: ParsableCommand {}

@Suite struct ManualTests {
    /// Complaints of the two programs that show manual pages; none where they aren't installed.
    private func complaints(about page: String) throws -> String {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "page.1")
        try Data((page + "\n").utf8).write(to: file)
        var result = ""
        if let mandoc = ExampleProgram.installed("mandoc") {
            result += try ExampleProgram.run(mandoc, ["-Tlint", file.path]).output
        }
        if let groff = ExampleProgram.installed("groff") {
            let run = try ExampleProgram.run(groff, ["-mdoc", "-ww", "-Tutf8", "-z", file.path])
            result += run.errors
        }
        return result
    }

    @Test(arguments: [[], ["convert"], ["tm"], ["tm", "find"], ["later"]])
    func pagesOfTheProgramAreFlawless(_ command: [String]) throws {
        let run = try ExampleProgram.run(ExampleProgram.url, command + ["--generate-manual"])
        #expect(run.status == 0)
        #expect(try complaints(about: String(run.output.dropLast())) == "")
    }

    @Test func theRootTellsOfEverythingBelow() throws {
        let page = try ExampleProgram.run("--generate-manual").output
        for line in [
            ".Sh COMMANDS", #".Ss "\&example convert""#, #".Ss "\&example tm find""#,
            #".It Fl "\&f" , Fl "\&\-to" Ar "\&format""#, "example convert \\-\\-to vtt a.srt",
        ] {
            #expect(page.contains(line + "\n"), "\(line)")
        }
        #expect(!page.contains("secret"))
        #expect(!page.contains("trace"))
    }

    @Test func theLanguageOfManualsIsEscaped() throws {
        let page = ManualPage(path: CommandPath([Nasty.self])).text
        #expect(try complaints(about: page) == "")
        guard let mandoc = ExampleProgram.installed("mandoc") else { return }
        let run = try ExampleProgram.run(mandoc, ["-Tutf8", "-O", "width=200"], input: page + "\n")
        // Bold is a letter over itself.
        let shown = run.output.replacing(/.\u{8}/, with: "")
        for text in [
            #"Ar – Says ".Nm" and \fB 'so' -- in 中文. Twice"#, ".Sh is no section here.",
            #"Back\slash, "quotes" and -- dashes."#, "Fl Ar No .  , ;", "\\fB --x 'y' \"z\"",
            "--ar ar", #"A .dot, a \ and "quotes"."#, #"(default: C:\x)"#,
        ] {
            #expect(shown.contains(text), "\(text) in \(shown)")
        }
        #expect(shown.contains(/\ +\.br\n\ +\\fB\ .*\n\n\ +deeper\n/))
    }

    @Test func aCommandWithoutWordsHasAPage() throws {
        #expect(try complaints(about: ManualPage(path: CommandPath([Empty.self])).text) == "")
    }
}
