internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials
internal import Series

/// `tradewind explain`: says which rules hold for a locale, and why.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what a rule looks for, or which values hold for a locale and where from.",
        discussion: """
            Of a rule of 'tradewind check' it says what the rule looks for, why, and which values it \
            asks for; with a locale behind it, what these are there. 'tradewind explain rules' lists \
            all rules.

            Of a locale it says the values that hold. \
            Without a field, lists every rule that holds. With one, such as reading.adult, or a \
            section, such as reading, also says the file and line of the value, its source, date \
            and confidence, and what every layer had to say. Values whose source is older than \
            twelve months are marked.

            EXAMPLES:
              tradewind explain reading-speed
              tradewind explain line-break th --market southeast-asia
              tradewind explain th --market southeast-asia
              tradewind explain en-US reading.adult --profile amazon
              tradewind explain es-MX lines --rules house-rules --json
              tradewind explain th reading.adult --title titles/moonlight
            """)

    @Argument(help: "A locale, such as th or es-419; a rule, such as reading-speed; or 'rules'.")
    var subject: String

    @Argument(
        help:
            "Of a locale the value or section to explain, such as reading.adult; of a rule a locale."
    )
    var detail: String?

    @OptionGroup var rules: RuleOptions

    @Option(
        help: """
            The folder of a title, whose rules/ hold too; by default this folder, when rules/ \
            stands in it beside source/ or targets/.
            """,
        completion: .directory)
    var title: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    mutating func run() throws {
        Signals.prepare()
        if subject == "rules", detail == nil { return listRules() }
        if let rule = CheckRules.named(subject) { return try explain(rule.description) }
        let explanation: Explanation
        do {
            explanation = try Failing.run {
                let (set, resolved) = try rules.resolve(locale: subject, title: titleRules())
                return try Explanation(
                    resolved, of: set, field: detail, today: Self.today)
            }
        } catch let error as RuleError {
            throw end(error)
        } catch let failure as Failure {
            StandardStream.error.print("Error: \(failure.message)\n")
            throw ExitCode(failure.status.rawValue)
        }
        let findings = explanation.rules.findings
        if !findings.isEmpty { StandardStream.error.print(TextReport.text(of: findings)) }
        if json {
            var writer = JSONWriter(style: .pretty)
            explanation.write(to: &writer)
            try Failing.run { try StandardStream.output.write(writer.bytes) }
        } else {
            StandardStream.output.print(explanation.text)
        }
        if explanation.rules.hasErrors { throw ExitCode(ExitStatus.configuration.rawValue) }
    }

    private func listRules() {
        let width = CheckRules.names.map { $0.count }.max() ?? 0
        for type in CheckRules.all {
            let rule = type.description
            let name = rule.name + String(repeating: " ", count: width - rule.name.count)
            StandardStream.output.print("\(name)  \(rule.summary)\n")
        }
    }

    private func explain(_ rule: RuleDescription) throws {
        let (schema, resolved) = try Failing.rules {
            guard let detail else { return (try rules.set().schema, ResolvedRules?.none) }
            let (set, resolved) = try rules.resolve(locale: detail, title: titleRules())
            guard !resolved.hasErrors else { throw Failure(unusable: resolved.findings) }
            return (set.schema, resolved)
        }
        if let findings = resolved?.findings, !findings.isEmpty {
            StandardStream.error.print(TextReport.text(of: findings))
        }
        let explanation = RuleExplanation(
            description: rule, page: RulePage(rule, schema: schema), rules: resolved)
        guard json else { return StandardStream.output.print(explanation.text) }
        var writer = JSONWriter(style: .pretty)
        explanation.write(to: &writer)
        try Failing.run { try StandardStream.output.write(writer.bytes) }
    }

    /// The rules of the title that is meant: the one that is named, else that of this folder.
    ///
    /// - Throws: ``Failure`` when the title that is named has no rules.
    private func titleRules() throws(Failure) -> TitleRules? {
        guard let title else { return TitleRules(ofCurrentFolder: ()) }
        let rules = TitleRules(ofTitle: title)
        guard rules.folder != nil else {
            throw Failure(.configuration, "the title '\(title)' has no folder rules/")
        }
        return rules
    }

    /// Reports why there are no rules, and returns the status to end with.
    private func end(_ error: RuleError) -> ExitCode {
        if !error.findings.isEmpty {
            StandardStream.error.print(TextReport.text(of: error.findings))
        }
        var message = VisibleText.of(error.description)
        if error.code == .unknownLocale,
            let near = RuleError.nearest(to: subject, among: CheckRules.names)
        {
            message += "; or did you mean the rule '\(near)'?"
        }
        StandardStream.error.print("Error: \(message)\n")
        switch error.code {
        case .badFile: return ExitCode(ExitStatus.configuration.rawValue)
        case .damaged: return ExitCode(ExitStatus.ourFault.rawValue)
        default: return ExitCode(ExitStatus.usage.rawValue)
        }
    }

    private static var today: CalendarDay? {
        CalendarDay(Date.now.formatted(.iso8601.year().month().day()))
    }
}
