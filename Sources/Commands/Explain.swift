internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import FoundationEssentials

/// `tradewind explain`: says which rules hold for a locale, and why.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say which rules hold for a locale, and where each value comes from.",
        discussion: """
            Without a field, lists every rule that holds. With one, such as reading.adult, or a \
            section, such as reading, also says the file and line of the value, its source, date \
            and confidence, and what every layer had to say. Values whose source is older than \
            twelve months are marked.

            EXAMPLES:
              tradewind explain th --market southeast-asia
              tradewind explain en-US reading.adult --profile amazon
              tradewind explain es-MX lines --rules house-rules --json
            """)

    @Argument(help: "The locale, such as th, es-419 or zh-Hant-TW.")
    var locale: String

    @Argument(help: "The rule or the section to explain, such as reading.adult or reading.")
    var field: String?

    @OptionGroup var rules: RuleOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    mutating func run() throws {
        Signals.prepare()
        let explanation: Explanation
        do {
            explanation = try Failing.run {
                let set = try rules.set()
                let resolved = try set.resolve(
                    locale: locale, market: rules.market, profile: rules.profile)
                return try Explanation(
                    resolved, of: set, field: field, today: Self.today)
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

    /// Reports why there are no rules, and returns the status to end with.
    private func end(_ error: RuleError) -> ExitCode {
        if !error.findings.isEmpty {
            StandardStream.error.print(TextReport.text(of: error.findings))
        }
        StandardStream.error.print("Error: \(VisibleText.of(error.description))\n")
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
