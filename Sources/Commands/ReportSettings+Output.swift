internal import Arguments
internal import Diagnostics
internal import Files

extension ReportSettings {
    /// Makes sure, before any work, that the report has a place of its own: neither that of an
    /// input nor of an output. Makes the folder of the file if need be.
    ///
    /// - Throws: `ValidationError`, or `ExitCode` after saying why the file can't be made.
    func prepareOutput(inputs: [InputFile], outputs: [OutputPlace] = []) throws {
        if takesStandardOutput, outputs.contains(.standardOutput) {
            throw ValidationError(
                "Standard output can't take both the file and the report; give a file with "
                    + (output == nil ? "--output or --report-output" : "--report-output"))
        }
        guard let output, output != "-" else { return }
        guard !output.isEmpty else { throw ValidationError("--report-output needs a file name") }
        let status = try? FileStatus(path: output)
        if output.hasSuffix("/") || status?.kind == .folder {
            throw ValidationError("--report-output needs a file, and '\(output)' names a folder")
        }
        let key = OutputPlan.withoutDots(output)
        for input in inputs where !input.isStandardInput {
            let isSame =
                OutputPlan.withoutDots(input.path) == key
                || status != nil
                    && (try? FileStatus(path: input.path))?.identity == status?.identity
            if isSame {
                throw ValidationError(
                    "The report can't be written to '\(output)': it is an input, and would be lost")
            }
        }
        if outputs.contains(where: { OutputPlan.withoutDots($0.name) == key }) {
            throw ValidationError(
                "The report can't be written to '\(output)': subtitles are written there")
        }
        guard let folder = Folder.parent(of: output) else { return }
        try Failing.run { try Folder.create(folder) }
        if (try? FileStatus(path: folder))?.kind != .folder {
            throw ValidationError(
                "The report can't be written to '\(output)': '\(folder)' isn't a folder")
        }
    }
}
