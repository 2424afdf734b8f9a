import Foundation
import Testing

@testable import Arguments

private struct Tool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tool", version: "2.0",
        subcommands: [Convert.self, Memory.self, NoHelp.self])

    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Converts.", aliases: ["conv", "c"])
        @Argument var file: String
    }

    struct Memory: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tm", version: "3.0", subcommands: [Find.self, Count.self],
            defaultSubcommand: Count.self)
        @Flag var fast = false

        struct Find: ParsableCommand { @Argument var text: String }
        struct Count: ParsableCommand {
            @Flag var json = false
            @Argument var store: String?
        }
    }

    struct NoHelp: ParsableCommand {
        static let configuration = CommandConfiguration(shouldDisplay: false)
    }
}

@Suite struct CommandTests {
    private func parse(_ line: String) throws -> any ParsableCommand {
        try Tool.parseAsRoot(line.split(separator: " ").map(String.init))
    }

    @Test func subcommandsAreFoundByNameAndAlias() throws {
        #expect((try parse("convert a") as? Tool.Convert)?.file == "a")
        #expect((try parse("c a") as? Tool.Convert)?.file == "a")
        #expect((try parse("tm find b") as? Tool.Memory.Find)?.text == "b")
        // A name counts once; after it, it's an argument as any other.
        #expect((try parse("convert convert") as? Tool.Convert)?.file == "convert")
        #expect(try parse("no-help") is Tool.NoHelp)
    }

    @Test func theDefaultSubcommandTakesWhatIsNotTheParents() throws {
        #expect((try parse("tm") as? Tool.Memory.Count)?.store == nil)
        #expect((try parse("tm --fast --json x") as? Tool.Memory.Count)?.json == true)
        #expect((try parse("tm -- --x") as? Tool.Memory.Count)?.store == "--x")
        #expect((try parse("tm -- find") as? Tool.Memory.Count)?.store == "find")
        #expect((try parse("tm x") as? Tool.Memory.Count)?.store == "x")
        let fault = #expect(throws: UsageError.self) { try parse("tm --jsn") }
        #expect(fault?.message == "Unknown option '--jsn'. Did you mean '--json'?")
        #expect(fault?.path.name == "tool tm count")
    }

    @Test(arguments: [
        ("convrt a", "Unknown command 'convrt'. Did you mean 'convert'?"),
        ("help convrt", "Unknown command 'convrt'. Did you mean 'convert'?"),
        ("zzzzzz", "Unknown command 'zzzzzz'"),
        ("convert a b", "Unexpected argument 'b'"),
        ("convert a -- b --help", "Unexpected argument 'b'"),
    ])
    func unknownCommandsAreFaults(_ line: String, _ message: String) {
        #expect(throws: UsageError.self) { try parse(line) }
        #expect(Tool.message(for: catching(line)) == message)
        #expect(Tool.exitCode(for: catching(line)).rawValue == 64)
        #expect(Tool.fullMessage(for: catching(line)).hasPrefix("Error: \(message)\nUsage: tool "))
    }

    @Test(arguments: [
        ("help", "tool"), ("help convert", "tool convert"), ("help tm find", "tool tm find"),
        ("tm help find", "tool tm find"), ("--help tm find", "tool tm find"),
        ("tm find --help", "tool tm find"), ("convert x y z --help", "tool convert"),
        ("c --help", "tool convert"), ("help --help convert", "tool convert"),
    ])
    func helpIsFound(_ line: String, _ name: String) {
        #expect((catching(line) as? HelpRequest)?.path.name == name)
    }

    @Test func theInnermostVersionCounts() {
        #expect(Tool.message(for: catching("convert --version")) == "2.0")
        #expect(Tool.message(for: catching("tm find --version")) == "3.0")
    }

    @Test func theHelpOfASubcommandNamesItsParents() {
        #expect(Tool.helpMessage(for: Tool.Memory.Find.self).contains("USAGE: tool tm find <text>"))
        #expect(Tool.helpMessage().contains("See 'tool help <subcommand>' for detailed help."))
        #expect(Tool.helpMessage().contains("  convert, conv, c        Converts."))
        #expect(!Tool.helpMessage().contains("no-help"))
    }

    @Test(
        arguments: [
            (["fail", "code"], 65, "before ", ""),
            (["fail", "error"], 1, "before ", "Error: It broke\n"),
            (["fail", "clean"], 0, "before after\n", ""),
            (["later"], 0, "awaited\n", ""),
            (["--version"], 0, "1.2.3\n", ""),
            (["tm", "find", "x"], 0, "find x in vi\n", ""),
        ] as [([String], Int32, String, String)])
    func theProgramEndsAsItShould(
        _ arguments: [String], _ status: Int32, _ output: String, _ errors: String
    ) throws {
        let run = try ExampleProgram.run(ExampleProgram.url, arguments)
        #expect(run.status == status)
        #expect(run.output == output)
        #expect(run.errors == errors)
    }

    @Test func faultsGoToStandardErrorWithTheUsage() throws {
        let parsed = try ExampleProgram.run("convert", "--too", "vtt")
        #expect(parsed.status == 64)
        #expect(parsed.output == "")
        #expect(
            parsed.errors.hasPrefix(
                "Error: Unknown option '--too'. Did you mean '--to'?\nUsage: example convert "))
        #expect(parsed.errors.hasSuffix("See 'example convert --help' for more information.\n"))

        let validated = try ExampleProgram.run("fail", "usage")
        #expect(validated.status == 64)
        #expect(validated.errors.hasPrefix("Error: Not so\nUsage: example fail <way>\n"))

        let helped = try ExampleProgram.run("fail", "help")
        #expect(helped.status == 0)
        #expect(helped.output.contains("USAGE: example fail <way>"))
    }

    @Test func theStatusSurvivesAReaderThatLeft() throws {
        guard let bash = ExampleProgram.installed("bash") else { return }
        // The program starts when the other end of its pipe is closed.
        let script = """
            (sleep 0.2; "$0" --help) | true; echo ${PIPESTATUS[0]}
            (sleep 0.2; "$0" convert --nope 2>&1) | true; echo ${PIPESTATUS[0]}
            """
        let run = try ExampleProgram.run(bash, ["-c", script, ExampleProgram.url.path])
        #expect(run.output == "0\n64\n")
    }

    @Test func longMessagesPassThroughAPipeThatIsFull() throws {
        guard let bash = ExampleProgram.installed("bash"), ExampleProgram.installed("perl") != nil
        else { return }
        // Such a pipe takes what it can, and then refuses until the reader has caught up.
        let script = """
            word=--$(printf %0100000d 0)
            perl -MFcntl -e 'fcntl(STDERR, F_SETFL, O_NONBLOCK); exec @ARGV' \\
                "$0" convert "$word" 2>&1 >/dev/null | { sleep 0.3; head -1 | wc -c; }
            """
        let run = try ExampleProgram.run(bash, ["-c", script, ExampleProgram.url.path])
        #expect(run.output == "100027\n")
    }

    @Test func asynchronousSubcommandsNeedAnAsynchronousRoot() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            struct Later: AsyncParsableCommand {}
            struct Root: ParsableCommand {
                static let configuration = CommandConfiguration(subcommands: [Later.self])
            }
            Root.main(["later"])
        }
        let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(errors.contains("Error: 'root later' is asynchronous, so 'root' must be as well"))
    }

    private func catching(_ line: String) -> any Error {
        do {
            return ValidationError("parsed: \(try parse(line))")
        } catch {
            return error
        }
    }
}
