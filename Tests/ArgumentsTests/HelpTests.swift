import TestSupport
import Testing

@testable import Arguments

private enum Format: String, ExpressibleByArgument, CaseIterable { case srt, webVTT = "vtt" }

private struct Network: ParsableArguments {
    @Option(help: "The port.") var port = 80
}

private struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Converts subtitles.",
        discussion: """
            Reads files in any encoding and state, whatever their names say of them, and goes on.

            EXAMPLES
              convert a.srt --to vtt                   # one file, and a remark that makes it long
              convert -
            """)
    @Option(name: "-f --to", help: "The format to write.") var format: Format = .webVTT
    @Option(help: ArgumentHelp("Seconds.", discussion: "Later when above 0.", valueName: "s"))
    var shiftBy: Double?
    @Option var rules: [String] = ["a", "b"]
    @Flag(name: .shortAndLong, inversion: .prefixedNo) var style = true
    @Flag(help: .hidden) var trace = false
    @Flag(help: .private) var never = false
    @OptionGroup(title: "Network") var network: Network
    @OptionGroup(visibility: .hidden) var more: More
    @Argument(help: "The files to read.") var files: [String]
}

private struct More: ParsableArguments { @Flag var deep = false }

private struct Custom: ParsableCommand {
    static let configuration = CommandConfiguration(usage: "custom WHATEVER")
}

@Suite struct HelpTests {
    @Test func documentsItself() {
        #expect(
            Convert.helpMessage(columns: 80) == """
                OVERVIEW: Converts subtitles.

                Reads files in any encoding and state, whatever their names say of them, and
                goes on.

                EXAMPLES
                  convert a.srt --to vtt                   # one file, and a remark that makes it long
                  convert -

                USAGE: convert [--to <format>] [--shift-by <s>] [--rules <rules> ...]
                       [--style|--no-style] [--port <port>] <files> ...

                ARGUMENTS:
                  <files>                 The files to read.

                NETWORK:
                  --port <port>           The port. (default: 80)

                OPTIONS:
                  -f, --to <format>       The format to write. (values: srt, vtt; default: vtt)
                  --shift-by <s>          Seconds.
                                          Later when above 0.
                  --rules <rules>         (default: a, b)
                  -s, --style/--no-style  (default: --style)
                  -h, --help              Show help information.
                """)
    }

    @Test func hiddenArgumentsAreShownOnRequest() throws {
        let help = Convert.helpMessage(includeHidden: true, columns: 80)
        #expect(help.contains("--trace"))
        #expect(help.contains("--deep"))
        #expect(!help.contains("--never"))
        let request = #expect(throws: HelpRequest.self) { try Convert.parse(["--help-hidden"]) }
        #expect(request?.includesHidden == true)
    }

    @Test func usageCanBeGiven() {
        #expect(Custom.helpMessage(columns: 80).contains("USAGE: custom WHATEVER"))
    }

    @Test(arguments: [24, 40, 59, 60, 80, 132, 400])
    func everyLineFitsTheTerminal(columns: Int) {
        let examples = Convert.configuration.discussion.split(separator: "\n")
            .filter { $0.first == " " }
        for line in Convert.helpMessage(columns: columns).split(separator: "\n")
        where line.count > columns && !examples.contains(line) {
            // Only what can't be broken may be longer.
            #expect(line.drop { $0 == " " }.split(separator: " ").count <= 3, "\(line)")
            #expect(columns < 60)
        }
    }

    @Test func aNarrowTerminalPutsExplanationsBelow() {
        #expect(
            Convert.helpMessage(columns: 40).contains(
                "  -f, --to <format>\n      The format to write. (values: srt,\n      vtt; default: vtt)"
            ))
    }

    @Test(arguments: SeededGenerator.seeds())
    func wrappingKeepsEveryWordInOrder(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                String(repeating: "x", count: Int.random(in: 1...30, using: &generator))
            }
            let width = Int.random(in: 1...60, using: &generator)
            let lines = TextWrapping.lines(words, width: width)
            #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
            #expect(lines.allSatisfy { $0.count <= width || !$0.contains(" ") }, "seed \(seed)")
        }
    }

    @Test func manyOptionsAreOneWordOfTheUsage() {
        #expect(Synopsis(CommandPath([Many.self])).words == ["many", "[<options>]"])
    }
}

private struct Many: ParsableCommand {
    @Flag var a = false
    @Flag var b = false
    @Flag var c = false
    @Flag var d = false
    @Flag var e = false
    @Flag var f = false
    @Flag var g = false
    @Flag var h = false
    @Flag var i = false
    @Flag var j = false
    @Flag var k = false
    @Flag var l = false
    @Flag var m = false
}
