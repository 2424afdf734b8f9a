internal import Arguments
internal import Diagnostics
internal import FoundationEssentials

/// The options that say how findings are shown.
struct ReportOptions: ParsableArguments {
    @Option(
        help: "How findings are reported: text to standard error, others to standard output.",
        completion: .list(ReportFormat.allCases.map { $0.rawValue }))
    var report: ReportFormatArgument = .text

    @Option(
        help: ArgumentHelp(
            "Write the whole report to a file, in place of one that is there.", valueName: "file"),
        completion: .file(extensions: []))
    var reportOutput: String?

    @Flag(help: "Show every finding, rather than the first twenty of a file.")
    var verbose = false

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    var settings: ReportSettings {
        var settings = ReportSettings(
            format: report.format, isVerbose: verbose, isQuiet: quiet)
        settings.output = reportOutput
        settings.context.date = Self.today
        return settings
    }

    /// The settings of a command that writes files: what is merely worth knowing of one is for
    /// `inspect` to say.
    var conversionSettings: ReportSettings {
        var settings = settings
        settings.showsNotes = false
        return settings
    }

    /// The day in UTC that a report shows. Whoever needs the same bytes again sets
    /// `SOURCE_DATE_EPOCH` to seconds since 1970.
    static var today: String {
        let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
        // Four digits for the year are enough.
        let seconds = fixed.flatMap { (0...253_402_300_799).contains($0) ? TimeInterval($0) : nil }
        let date = seconds.map { Date(timeIntervalSince1970: $0) } ?? .now
        return date.formatted(.iso8601.year().month().day())
    }
}

/// The name of a report's form on the command line.
enum ReportFormatArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json, sarif, junit, github, html, csv

    var format: ReportFormat { ReportFormat(rawValue: rawValue) ?? .text }
}
