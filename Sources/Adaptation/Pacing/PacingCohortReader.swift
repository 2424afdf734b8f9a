internal import Diagnostics
internal import TimedText

/// Reads the file of a cohort, and tells everything that is wrong with it at once.
struct PacingCohortReader {
    let source: SourceText
    var findings: [Finding] = []

    init(_ source: RuleSource) {
        self.source = SourceText(
            name: source.name, text: String(decoding: source.bytes, as: UTF8.self))
    }

    mutating func cohort() -> PacingCohort? {
        let document: JSONValue
        do {
            document = try RuleFileReader.scan(source)
        } catch {
            report(error.message, error.range)
            return nil
        }
        guard document["kind"]?.string == PacingCohort.kind else {
            report(
                "this isn't a cohort: \"kind\" must be \"\(PacingCohort.kind)\"",
                (document["kind"] ?? document).range)
            return nil
        }
        if let version = document["version"], version.number != PacingCohort.version {
            report("only version 1 is known", version.range)
        }
        var distributions: [PacingMeasure: PacingCohort.Distribution] = [:]
        let measures = document["measures"]?.members
        if measures == nil { report("\"measures\" is missing", document.range) }
        for member in measures ?? [] {
            guard let measure = PacingMeasure(rawValue: member.name) else {
                let names = PacingMeasure.allCases.map { $0.rawValue }
                report(
                    "there is no measure '\(member.name)'"
                        + Suggestion.hint(for: member.name, among: names), member.nameRange)
                continue
            }
            distributions[measure] = distribution(member.value)
        }
        if distributions.isEmpty, findings.isEmpty {
            report("the cohort has no measures", document.range)
        }
        return PacingCohort(
            name: document["name"]?.string ?? source.name, locale: document["locale"]?.string,
            market: document["market"]?.string, expansion: positive(document, "expansion"),
            titles: positive(document, "titles").map { Int($0.rounded()) },
            episodes: positive(document, "episodes").map { Int($0.rounded()) },
            hits: texts(document["hits"]), misses: texts(document["misses"]),
            distributions: distributions, shape: shape(document["shape"]), evidence: .own,
            origin: source.name)
    }

    private mutating func distribution(_ value: JSONValue) -> PacingCohort.Distribution? {
        guard let median = number(value, "median"), let deviation = number(value, "deviation")
        else { return nil }
        if deviation < 0 {
            report("a deviation can't be below 0", value["deviation"]?.range ?? value.range)
            return nil
        }
        let percentiles = value["percentiles"]?.array?.compactMap { $0.number } ?? []
        return PacingCohort.Distribution(
            median: median, deviation: deviation, percentiles: percentiles,
            count: positive(value, "n").map { Int($0.rounded()) },
            hits: value["hits"]?.number, misses: value["misses"]?.number)
    }

    private mutating func shape(_ value: JSONValue?) -> PacingCohort.Shape? {
        guard let value, value.members != nil else { return nil }
        let columns = ["p25", "p50", "p75"].map { name in
            value[name]?.array?.compactMap { $0.number } ?? []
        }
        guard columns.allSatisfy({ $0.count == PacingCohort.places }) else {
            report("a shape needs \(PacingCohort.places) numbers for each quartile", value.range)
            return nil
        }
        return PacingCohort.Shape(lower: columns[0], median: columns[1], upper: columns[2])
    }

    private mutating func number(_ value: JSONValue, _ name: String) -> Double? {
        if let number = value[name]?.number { return number }
        report("\"\(name)\" must be a number", (value[name] ?? value).range)
        return nil
    }

    /// A number that may be missing; no more than a million million.
    private mutating func positive(_ value: JSONValue, _ name: String) -> Double? {
        guard let found = value[name], found.kind != .null else { return nil }
        if let number = found.number, number > 0, number < 1e12 { return number }
        report("\"\(name)\" must be a number above 0", found.range)
        return nil
    }

    private func texts(_ value: JSONValue?) -> [String] {
        value?.array?.compactMap { $0.string } ?? []
    }

    private mutating func report(_ message: String, _ range: Range<Int>) {
        findings.append(
            Finding(
                rule: "pacing-cohort", severity: .error, message: message,
                range: source.range(range)))
    }
}

extension PacingCohort {
    /// Reads a cohort from the file that `tradewind pacing calibrate` wrote.
    ///
    /// - Throws: ``PacingError`` whose findings tell line and column of everything that is wrong.
    public init(_ source: RuleSource) throws(PacingError) {
        var reader = PacingCohortReader(source)
        guard let cohort = reader.cohort(), reader.findings.isEmpty else {
            throw PacingError(
                .badCohort, "the cohort of '\(source.name)' can't be used",
                findings: reader.findings)
        }
        self = cohort
    }
}
