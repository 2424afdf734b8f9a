public import Diagnostics

/// Budgets as JSON, for programs and for the prompts of machine translation.
///
/// The keys are stable: `source` and `target` with `locale` and `unit`; `expansion`, `expansion90`;
/// `summary` with a count for each verdict; `cues` with `cue` (from 1), `start`, `duration`,
/// `available` (milliseconds), `sourceLength`, `fits`, `limit`, `expected`, `expected90`,
/// `pressure`, `verdict` and `cut`. A number without a bound is `null`.
public enum CueBudgetJSON {
    /// The schema's version, which changes when a key does.
    public static let version = 1

    /// Adds the budgets of a file as an object.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    public static func write(
        _ budgets: CueBudgets, file: String, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("version", version)
            json.member("file", file)
            json.object("source") {
                $0.member("locale", budgets.source)
                $0.member("unit", budgets.sourceUnit)
            }
            json.object("target") {
                $0.member("locale", budgets.target)
                $0.member("unit", budgets.targetUnit)
            }
            json.member("expansion", hundredths(budgets.expansion))
            json.member("expansion90", hundredths(budgets.expansion90))
            json.object("summary") {
                for verdict in CueBudget.Verdict.allCases {
                    $0.member(verdict.rawValue, budgets.count(verdict))
                }
            }
            json.array("cues") {
                for budget in budgets.budgets { $0.object { write(budget, to: &$0) } }
            }
        }
    }

    private static func write(_ budget: CueBudget, to json: inout JSONWriter.Members) {
        json.member("cue", budget.index + 1)
        json.member("start", budget.start)
        json.member("duration", budget.duration)
        json.member("available", budget.available)
        json.member("sourceLength", budget.sourceLength)
        json.member("fits", budget.fits)
        json.member("limit", budget.limit.rawValue)
        json.member("expected", budget.expected)
        json.member("expected90", budget.expected90)
        json.member("pressure", hundredths(budget.pressure))
        json.member("verdict", budget.verdict.rawValue)
        json.member("cut", budget.cut)
    }

    private static func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
