internal import Arguments
internal import Diagnostics
internal import Files
internal import Series

/// The import of subtitles into a title, and what is said about it.
struct TitleImportBatch: Sendable {
    let inputs: [String]
    /// The folder of the title; the current one when it is `nil`.
    let title: String?
    let locale: String
    let reading: InputOptions
    let isDryRun: Bool
    /// Whether files that are there are replaced, and files in another script are taken.
    let replaces: Bool
    let normalizes: Bool
    let printsJSON: Bool
    let jobs: Int
    let report: ReportSettings

    /// Plans, shows, writes, and ends the command with the status when it isn't good.
    func run() async throws {
        let opened: OpenedTitle
        let plan: ImportPlan
        do {
            opened = try OpenedTitle(title)
            plan = try await self.plan(opened)
        } catch {
            throw Self.end(Self.failure(error))
        }
        let isRefused = !isDryRun && !replaces && !plan.replaced.isEmpty
        let listing = ImportListing(
            plan: plan, title: opened.title, isDryRun: isDryRun,
            isWritten: !isDryRun && !isRefused, isVerbose: report.isVerbose)
        if isRefused { refuse(plan) }
        if !isDryRun, !isRefused { try write(plan) }
        if printsJSON {
            try Failing.run { try StandardStream.output.write(listing.json) }
        } else if !report.isQuiet || isDryRun {
            StandardStream.output.print(listing.text)
        }
        if report.isVerbose {
            let findings = plan.items.flatMap { $0.repairs }
            StandardStream.error.print(TextReport.text(of: findings, usesColor: report.usesColor))
        }
        if isRefused { try ExitStatus.cannotCreate.end() }
        if !plan.isComplete { try ExitStatus.findings.end() }
        if plan.items.allSatisfy({ $0.state == .skipped }) {
            StandardStream.error.print("Error: there are no subtitles among the files\n")
            try ExitStatus.noInput.end()
        }
    }

    private func plan(_ opened: OpenedTitle) async throws -> ImportPlan {
        var work: TitleImport
        do throws(ImportError) {
            work = try TitleImport(folder: opened.folder, title: opened.title, locale: locale)
        } catch {
            throw Failure(.usage, error.description)
        }
        work.encoding = reading.encoding
        work.format = reading.from?.format
        work.takesAnyScript = replaces
        work.normalizes = normalizes
        let files = try ImportFiles(inputs).all
        let bar = ProgressBar(total: files.count, isQuiet: report.isQuiet)
        defer { bar.finish() }
        return try await work.plan(files, jobs: jobs) { bar.advance(failed: false) }
    }

    private func write(_ plan: ImportPlan) throws {
        let count = plan.items.count { $0.state.isWritten }
        let bar = ProgressBar(total: count, isQuiet: report.isQuiet)
        defer { bar.finish() }
        do throws(FileError) {
            try plan.write(replacing: replaces) { bar.show($0, of: count, "written") }
        } catch {
            throw Self.end(Failure(error))
        }
    }

    /// Lists the files that would be replaced.
    private func refuse(_ plan: ImportPlan) {
        var text =
            "Error: nothing was written, for these files are there (--force replaces them):\n"
        for name in plan.replaced { text += "  \(VisibleText.of(name))\n" }
        StandardStream.error.print(text)
    }

    private static func failure(_ error: any Error) -> Failure {
        (error as? ImportError).map { Failure(.notThatFormat, $0.description) } ?? Failure(error)
    }

    private static func end(_ failure: Failure) -> ExitCode {
        StandardStream.error.print("Error: \(VisibleText.lines(failure.message))\n")
        return ExitCode(failure.status.rawValue)
    }
}

extension VisibleText {
    /// A text whose line ends stay as they are.
    fileprivate static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0)) }
            .joined(separator: "\n")
    }
}
