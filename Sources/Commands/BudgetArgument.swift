internal import Arguments

/// The form of a budget, on the command line.
enum BudgetArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case json, csv
}
