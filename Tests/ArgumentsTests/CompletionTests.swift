import Foundation
import Testing

@testable import Arguments

private enum Format: String, ExpressibleByArgument, CaseIterable { case srt, vtt, ttml }

private struct Tool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tool", version: "1", subcommands: [Convert.self, Count.self, Secret.self],
        defaultSubcommand: Store.self)

    struct Convert: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Converts.\nWell.")
        @Option(name: "-f --to", help: "The format.") var format: Format = .srt
        @Option var shiftBy: Double?
        @Option(completion: .directory) var output: String?
        @Option(completion: .file(extensions: ["jsonc", "json"])) var rules: String?
        @Option var note: String?
        @Flag(name: .shortAndLong, inversion: .prefixedNo) var style = true
        @Flag(help: .hidden) var trace = false
        @Argument(completion: .list(["fast", "slow"])) var mode: String
        @Argument var files: [String]
    }
    struct Count: ParsableCommand { @Argument var number: Int }
    struct Store: ParsableCommand {
        @Flag var json = false
        @Argument(completion: .file(extensions: ["db"])) var store: String?
    }
    struct Secret: ParsableCommand {
        static let configuration = CommandConfiguration(shouldDisplay: false)
    }
}

@Suite struct CompletionTests {
    @Test(arguments: [
        ("", "files db convert count help"),
        ("co", "words convert count"),
        ("x", "files db"),
        ("-", "words --json --version --help"),
        ("help c", "words convert count"),
        ("help convert ", "words"),
        ("convert ", "words fast slow"),
        ("convert fast ", "files"),
        ("convert fast a b ", "files"),
        ("convert --to ", "words srt vtt ttml"),
        ("convert --to v", "words vtt"),
        ("convert --to=v", "words --to=vtt"),
        ("convert -sf ", "words srt vtt ttml"),
        ("convert -sfvtt ", "words fast slow"),
        ("convert --to vtt ", "words fast slow"),
        ("convert --to = v", "words vtt"),
        ("convert --to =", "words srt vtt ttml"),
        ("convert --to = vtt s", "words slow"),
        ("convert --s", "words --shift-by --style"),
        ("convert --no-", "words --no-style"),
        ("convert --t", "words --to"),
        ("convert -- --s", "words"),
        ("convert -- -- ", "files"),
        ("convert --shift-by ", "words"),
        ("convert --output ", "directories"),
        ("convert --output=x", "directories"),
        ("convert --rules ", "files jsonc json"),
        ("convert --note ", "files"),
        ("count ", "words"),
        ("x.db ", "words"),
    ])
    func theProgramKnowsWhatCanFollow(_ line: String, _ expected: String) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let lines = Completion(for: words[...], of: CommandPath([Tool.self])).text
            .split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        #expect(lines.joined(separator: " ") == expected)
    }

    @Test func wordsComeWithOneLineOfHelp() {
        let text = Completion(for: ["conv"], of: CommandPath([Tool.self])).text
        #expect(text == "words\nconvert\tConverts.")
        #expect(
            Completion(for: [], of: CommandPath([Tool.self])).text.hasPrefix("files db\nconvert\t"))
    }

    @Test func otherShellsAreRefused() throws {
        let run = try ExampleProgram.run("--generate-completion-script", "tcsh")
        #expect(run.status == 64)
        #expect(
            run.errors.hasPrefix("Error: Completions are for bash, zsh and fish, not for 'tcsh'"))
        #expect(try ExampleProgram.run("--generate-completion-script").status == 64)
    }
}

/// The scripts in real shells, at a terminal: a line with tabs is typed, and the program that runs
/// says what the shell made of it.
@Suite(.serialized) struct ShellTests {
    private static let lines = [
        ("example conv\t--to v\ta.\t", "to=vtt", #"files=["a.srt"]"#),
        ("example convert --to=vt\ta.srt", "to=vtt", #"files=["a.srt"]"#),
        ("example convert my\t", "to=vtt", #"files=["my film.srt"]"#),
        ("example convert a.srt --output fol\t", "output=folder", #"files=["a.srt"]"#),
        ("example convert a.srt --output=fol\t", "output=folder", #"files=["a.srt"]"#),
        ("example convert a.srt --rules r\t", #"rules=["rules.jsonc"]"#, #"files=["a.srt"]"#),
        ("example convert a.srt -vf t\t", "to=ttml", "verbose=true"),
        ("example tm f\tx --locale t\t", "find x in", " th"),
        ("./bin/example tm f\tx", "find x in", " vi"),
    ]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let manager = FileManager.default
        for name in ["bin", "folder"] {
            try manager.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: true)
        }
        for name in ["a.srt", "my film.srt", "rules.jsonc", "rest.txt", "fold.txt"] {
            try Data().write(to: folder.url.appending(path: name))
        }
        try manager.createSymbolicLink(
            at: folder.url.appending(path: "bin/example"), withDestinationURL: ExampleProgram.url)
        return folder
    }

    private func environment(_ folder: TemporaryFolder) -> [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return [
            "PATH": folder.url.path + "/bin:" + path, "HOME": folder.url.path, "TERM": "dumb",
            "INPUTRC": "/dev/null", "XDG_CONFIG_HOME": folder.url.path + "/configuration",
        ]
    }

    /// What a terminal shows after each of some lines is typed into a shell.
    private func typing(_ lines: [String], into shell: String, setUp: String) throws -> [String]? {
        guard let script = ExampleProgram.installed("script"),
            let bash = ExampleProgram.installed("bash"),
            ExampleProgram.installed(shell) != nil
        else { return nil }
        let folder = try folder()
        let completions = try ExampleProgram.run("--generate-completion-script", shell).output
        try Data((setUp + "\n" + completions).utf8)
            .write(to: folder.url.appending(path: "completions"))
        try Data(lines.joined(separator: "\n").utf8).write(to: folder.url.appending(path: "lines"))
        let command = shell == "zsh" ? "zsh -f -i" : "bash --norc --noprofile -i"
        // A shell drops what is typed before it listens, hence the marks that are waited for.
        let typist = """
            finish() {
                echo "echo en""d-$1"
                for i in {1..200}; do grep -aq "^end-$1" shown && return; sleep 0.05; done
            }
            : >shown
            (
                echo '. ./completions'; finish 0
                n=1
                while IFS= read -r line || [[ $line ]]; do
                    printf '%s\\n' "$line"; finish $((n++))
                done <lines
                echo exit
            ) | \(script.path) -qefc '\(command)' shown >/dev/null
            cat shown
            """
        let shown = try ExampleProgram.run(
            bash, ["-c", typist], in: folder.url, environment: environment(folder)
        ).output.unicodeScalars.filter { $0 != "\r" }
        return String(String.UnicodeScalarView(shown)).split(separator: /\nend-[0-9]+/).dropFirst()
            .prefix(lines.count).map(
                String.init)
    }

    private func check(shell: String, setUp: String) throws {
        guard let shown = try typing(Self.lines.map { $0.0 }, into: shell, setUp: setUp) else {
            return
        }
        try #require(shown.count == Self.lines.count)
        for (text, (line, first, second)) in zip(shown, Self.lines) {
            #expect(text.contains(first) && text.contains(second), "\(line)")
        }
    }

    @Test func bashCompletes() throws { try check(shell: "bash", setUp: "") }

    @Test func zshCompletes() throws {
        try check(shell: "zsh", setUp: "autoload -U compinit; compinit -u -D")
    }

    @Test(arguments: [
        ("example ", "convert fail help later tm"),
        ("example c", "convert"),
        ("example convert --to ", "srt ttml vtt"),
        ("example convert --to=v", "--to=vtt"),
        ("example convert m", "my film.srt"),
        ("example convert --output ", "bin/ folder/"),
        ("example convert --output=f", "--output=folder/"),
        ("example convert --rules r", "rules.jsonc"),
        ("example convert --rules=r", "--rules=rules.jsonc"),
        ("example convert --rules m", "my film.srt"),
        ("example convert --shift ", ""),
        ("example convert --s", "--shift --style"),
        ("./bin/example tm f", "find"),
    ])
    func fishCompletes(_ line: String, _ expected: String) throws {
        guard let fish = ExampleProgram.installed("fish") else { return }
        let folder = try folder()
        let completions = try ExampleProgram.run("--generate-completion-script", "fish").output
        try Data(completions.utf8).write(to: folder.url.appending(path: "script.fish"))
        let run = try ExampleProgram.run(
            fish, ["-c", "source script.fish; complete -C '\(line)'"], in: folder.url,
            environment: environment(folder))
        let words = run.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
            .filter { $0 != "configuration/" }
        #expect(words.joined(separator: " ") == expected, "\(run.errors)")
    }

    /// As a package installs it: in a folder where zsh looks for functions.
    @Test func zshLoadsTheScriptItself() throws {
        let setUp =
            "mkdir f; example --generate-completion-script zsh >f/_example; fpath=($PWD/f $fpath); autoload -U compinit; compinit -u -D; return"
        guard let shown = try typing(["example tm f\tx"], into: "zsh", setUp: setUp) else {
            return
        }
        #expect(shown.first?.contains("find x in vi") == true, "\(shown)")
    }
}
