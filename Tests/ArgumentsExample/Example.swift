import Arguments

/// A program with one of everything, which the tests run as a person or a shell would.
@main
struct Example: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example", abstract: "Shows one of everything.", version: "1.2.3",
        subcommands: [Convert.self, Memory.self, Later.self, Fail.self, Secret.self])

    enum Format: String, ExpressibleByArgument, CaseIterable { case srt, vtt, ttml }

    struct Common: ParsableArguments {
        @Flag(name: .shortAndLong, help: "Say more.") var verbose = false
        @Option(help: "Workers at once.") var jobs = 2

        func validate() throws {
            guard jobs > 0 else { throw ValidationError("There must be a worker") }
        }
    }

    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Converts subtitles.",
            discussion: """
                One file, or many. A dot, as in ".srt", or a \\ in a name is kept.
                .Lines that begin with a dot are text.

                EXAMPLES
                  example convert --to vtt a.srt
                  'example' convert --no-style \\
                    a.srt
                """,
            aliases: ["conv"])

        @OptionGroup var common: Common
        @Option(name: "-f --to", help: "The format to write.") var format: Format = .vtt
        @Option(help: "Seconds to shift by.") var shift: Double?
        @Option(help: "Where to write.", completion: .directory) var output: String?
        @Option(help: "Rules to apply.", completion: .file(extensions: ["jsonc", "json"]))
        var rules: [String] = []
        @Flag(inversion: .prefixedNo, help: "Keep styles.") var style = true
        @Flag(help: .hidden) var trace = false
        @Argument(help: "The files to read.", completion: .file()) var files: [String]

        func run() {
            print(
                "to=\(format.rawValue) shift=\(shift.map { "\($0)" } ?? "none")",
                "output=\(output ?? "none") rules=\(rules) style=\(style)",
                "verbose=\(common.verbose) jobs=\(common.jobs) files=\(files)")
        }
    }

    struct Memory: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "tm", abstract: "Works on a translation memory.",
            subcommands: [Find.self, Stats.self], defaultSubcommand: Stats.self)

        struct Find: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Finds a segment.")
            @Option(help: "The language.", completion: .list(["vi", "th", "id"])) var locale = "vi"
            @Argument var text: String
            func run() { print("find \(text) in \(locale)") }
        }

        struct Stats: ParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Counts segments.")
            @Flag var json = false
            @Argument var store = "store.db"
            func run() { print("stats of \(store), json=\(json)") }
        }
    }

    struct Later: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Awaits.")
        func run() async throws {
            await Task.yield()
            print("awaited")
        }
    }

    struct Fail: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Fails in a given way.")
        enum Way: String, ExpressibleByArgument, CaseIterable {
            case code, error, usage, clean, help
        }
        struct Broken: Error, CustomStringConvertible { let description = "It broke" }
        @Argument var way: Way

        func run() throws {
            print("before", terminator: " ")
            switch way {
            case .code: throw ExitCode(65)
            case .error: throw Broken()
            case .usage: throw ValidationError("Not so")
            case .clean: throw CleanExit.message("after")
            case .help: throw CleanExit.helpRequest()
            }
        }
    }

    struct Secret: ParsableCommand {
        static let configuration = CommandConfiguration(shouldDisplay: false)
        func run() { print("secret") }
    }
}
