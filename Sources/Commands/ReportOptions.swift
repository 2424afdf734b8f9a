internal import Arguments
internal import Diagnostics

/// The options that say how findings are shown.
struct ReportOptions: ParsableArguments {
    @Option(
        help: "How findings are reported: text to standard error, others to standard output.",
        completion: .list(ReportFormat.allCases.map { $0.rawValue }))
    var report: ReportFormatArgument = .text

    @Flag(help: "Show every finding, rather than the first twenty of a file.")
    var verbose = false

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    var settings: ReportSettings {
        ReportSettings(format: report.format, isVerbose: verbose, isQuiet: quiet)
    }

    /// The settings of a command that writes files: what is merely worth knowing of one is for
    /// `inspect` to say.
    var conversionSettings: ReportSettings {
        var settings = settings
        settings.showsNotes = false
        return settings
    }
}

/// The name of a report's form on the command line.
enum ReportFormatArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, sarif, junit, github

    var format: ReportFormat { ReportFormat(rawValue: rawValue) ?? .text }
}
