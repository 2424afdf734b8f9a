internal import Series

/// Whether the title has a number of an authority where the platform wants one.
public enum FilingCheck: GateRule {
    public static let rules = ["filing-missing"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        guard let requirement = input.template.filings else { return [] }
        let filings = input.release.title.filings.filter { requirement.anyOf.contains($0.kind) }
        let kinds = requirement.anyOf.map { $0.rawValue }.joined(separator: ", ")
        let message =
            filings.first.map { "\($0.kind.rawValue): \($0.verbatim)" }
            ?? "the title has no number of these kinds: \(kinds)"
        return [
            input.check(
                "filing-missing", filings.isEmpty ? .failed : .passed, message,
                by: requirement.provenance.of("anyOf")
            ).about(file: TitleFile.description, field: "filings")
        ]
    }
}
