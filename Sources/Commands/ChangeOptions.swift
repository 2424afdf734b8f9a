internal import Arguments

/// The options that say where changed files go.
struct ChangeOptions: ParsableArguments {
    @Option(
        name: "-o --output", help: "The file or folder to write; '-' is standard output.",
        completion: .file(extensions: []))
    var output: String?

    @Flag(help: "Write the files in place; the log can take that back.")
    var inPlace = false

    @Flag(name: "-n --dry-run", help: "Show what would change, and write nothing.")
    var dryRun = false

    @Option(
        help: """
            The log of changes to write. By default NAME.changes.json beside the file that was \
            written, or changes.json in the folder.
            """,
        completion: .file(extensions: ["json"]))
    var log: String?

    @Flag(name: "-f --force", help: "Replace files that are there.")
    var force = false

    /// - Throws: `ValidationError` when it isn't clear where to write.
    func check() throws {
        let count = [output != nil, inPlace, dryRun].count { $0 }
        guard count == 1 || (count == 2 && dryRun && !inPlace) else {
            throw ValidationError(
                count == 0
                    ? "Where to write? Give --output, --in-place or --dry-run"
                    : "Give either --output or --in-place")
        }
    }

    /// The places to write to.
    func plan(_ inputs: [InputFile], isSingle: Bool) throws -> OutputPlan {
        try OutputPlan(
            inputs: inputs, isSingle: isSingle, output: output, format: nil,
            force: force || inPlace, keepsFormat: true)
    }

    /// Where the log of changes goes.
    func logPath(_ plan: OutputPlan) -> String? {
        if let log { return log }
        if dryRun { return nil }
        if plan.places.count == 1, case .file(let path) = plan.places[0] {
            return path + ".changes.json"
        }
        guard let output, output != "-" else {
            return plan.places.contains(.standardOutput) ? nil : "changes.json"
        }
        return output.hasSuffix("/") ? output + "changes.json" : output + "/changes.json"
    }
}
