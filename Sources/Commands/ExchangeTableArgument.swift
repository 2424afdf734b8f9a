internal import Arguments

/// A form of table on the command line.
enum ExchangeTableArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case csv, tsv, xlsx
}
