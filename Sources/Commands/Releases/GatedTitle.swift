internal import Adaptation
internal import Arguments
internal import Files
internal import FoundationEssentials
internal import Releases
internal import Series

/// A title that the gate has looked at for some platforms, ready to be packed.
struct GatedTitle {
    let report: GateReport
    /// The title as it goes to each platform.
    let releases: [PreparedRelease]
    /// Who answers for what failed.
    let waivers: Waivers

    /// Prepares a title for platforms and looks whether it may go.
    ///
    /// - Parameters:
    ///   - opened: The title.
    ///   - platforms: For which platforms, and as of when.
    ///   - waivers: Who answers for what fails.
    ///   - name: The name of the release.
    ///   - jobs: How many files are worked on at once.
    ///   - isQuiet: Whether no progress is shown.
    /// - Throws: ``Failure``, `RuleError`, `FileError`.
    init(
        _ opened: OpenedTitle, platforms: PlatformOptions, waivers: WaiverOptions,
        name: String, jobs: Int, isQuiet: Bool
    ) async throws {
        guard let day = CalendarDay(platforms.asOf ?? ReportOptions.today) else {
            throw Failure(.ourFault, "the day isn't known")
        }
        let templates = try platforms.chosen(for: opened, asOf: day)
        let waived = try waivers.waivers(title: opened.folder)
        let gate = Gate(waivers: waived)
        let variable = ProcessInfo.processInfo.environment["TRADEWIND_RULES"] ?? ""
        let userRules = platforms.rules ?? (variable.isEmpty ? nil : variable)
        let preparation = try ReleasePreparation(
            opened.title, folder: opened.folder, userRules: userRules)
        var choice = ReleaseChoice(name: name, asOf: day)
        choice.locales = platforms.locales?.tags
        choice.market = platforms.market
        var steps = 0
        for template in templates { steps += try preparation.steps(template, choice) }
        let bar = ProgressBar(total: steps, isQuiet: isQuiet)
        var report = GateReport(folder: opened.folder, title: opened.title, asOf: day)
        var releases: [PreparedRelease] = []
        let status = try await StatusSurvey(opened, userRules: userRules).grid()
        for template in templates {
            let prepared = try await preparation.prepare(template, choice, jobs: jobs) {
                bar.advance(failed: false)
            }
            let market = try prepared.market.map { try preparation.market($0) }
            report.add(
                template, prepared,
                checks: gate.checks(of: prepared, market: market, status: status))
            releases.append(prepared)
        }
        bar.finish()
        self.report = report
        self.releases = releases
        self.waivers = waived
    }
}
