internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import Releases
internal import Series

/// The options by which somebody answers for checks that fail.
struct WaiverOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Let a rule fail all the same; may be given several times, and needs --because.",
            valueName: "rule"),
        completion: .list(Gate.ruleNames))
    var waive: [String] = []

    @Option(help: ArgumentHelp("Why rules may fail.", valueName: "text"))
    var because: String?

    @Option(
        help: ArgumentHelp(
            "Who answers for it. By default the name of the user.", valueName: "name"))
    var who: String?

    mutating func validate() throws {
        guard waive.isEmpty == (because == nil) else {
            throw ValidationError("--waive and --because go together")
        }
        if because?.isEmpty == true { throw ValidationError("--because needs a reason") }
        for rule in names where !Gate.ruleNames.contains(rule) {
            let near = Suggestion.hint(for: rule, among: Gate.ruleNames)
            throw ValidationError("no check is called '\(rule)'\(near)")
        }
        if !waive.isEmpty, author == nil {
            throw ValidationError("--waive needs somebody who answers for it; say who with --who")
        }
    }

    private var names: [String] {
        waive.flatMap { $0.split(separator: ",").map(String.init) }
    }

    private var author: String? {
        let environment = ProcessInfo.processInfo.environment
        return [who, environment["USER"], environment["LOGNAME"]].compactMap { $0 }
            .first { !$0.isEmpty }
    }

    /// What the options waive, then what the title's file `releases/waivers.jsonc` says.
    ///
    /// - Throws: ``Failure`` for a file with mistakes, `FileError` for one that can't be read.
    func waivers(title folder: String) throws -> Waivers {
        var all = names.map { Waiver(rule: $0, who: author ?? "", because: because ?? "") }
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        let path = root + TitleFile.releases + "/" + Waivers.fileName
        guard FileStatus.exists(path) else { return Waivers(all) }
        var reader = WaiversReader(name: path, bytes: try File.read(path, limit: 4 << 20))
        all += reader.waivers().waivers
        guard reader.findings.isEmpty else {
            var text = TextReport.text(of: reader.findings)
            while text.hasSuffix("\n") { text.removeLast() }
            throw Failure(.configuration, "the waivers can't be used:\n" + text)
        }
        return Waivers(all)
    }
}
