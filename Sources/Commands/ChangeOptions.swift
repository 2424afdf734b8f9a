internal import Arguments
internal import Files

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
            The log of changes to write. By default NAME.changes.json beside the one file that is \
            written, else changes.json in the folder of --output, or in this one; a log that is \
            there stays, and the new one gets a number.
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
        if dryRun, log != nil {
            throw ValidationError("--dry-run writes nothing, and so no log")
        }
        if log == "" { throw ValidationError("--log needs a file name") }
    }

    /// The places to write to.
    ///
    /// - Throws: `ValidationError` when the arguments don't fit together.
    func plan(_ inputs: [InputFile], isSingle: Bool) throws -> OutputPlan {
        if inPlace, inputs.contains(where: { $0.isStandardInput }) {
            throw ValidationError("Standard input can't be written in place; give --output")
        }
        let plan = try OutputPlan(
            inputs: inputs, isSingle: isSingle, output: output, format: nil,
            force: force || inPlace, keepsFormat: true)
        if let log, plan.places.contains(where: { $0.name == log }) {
            throw ValidationError("'\(log)' can't be both the output and its log")
        }
        return plan
    }

    /// Where the log of changes goes, or `nil` when none is written.
    ///
    /// - Throws: `FileError` when the user named a file that is there.
    func logPath(_ plan: OutputPlan) throws(FileError) -> String? {
        if dryRun { return nil }
        if let log {
            if !force, (try? FileStatus(path: log))?.kind == .file { throw .alreadyThere(log) }
            return log
        }
        if plan.places.count == 1, case .file(let path) = plan.places[0] {
            return Self.free(path + ".changes")
        }
        guard let output, output != "-" else {
            return plan.places.contains(.standardOutput) ? nil : Self.free("changes")
        }
        return Self.free(output.hasSuffix("/") ? output + "changes" : output + "/changes")
    }

    /// A name that no file has, so that a second run doesn't cost the first one's log.
    private static func free(_ stem: String) -> String {
        var number = 1
        var path = stem + ".json"
        while FileStatus.exists(path) {
            number += 1
            path = "\(stem).\(number).json"
        }
        return path
    }
}
