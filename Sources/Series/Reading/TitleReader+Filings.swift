internal import Diagnostics
internal import TimedText

extension TitleReader {
    /// Reads the numbers that authorities and platforms gave, as texts or as objects.
    mutating func readFilings(_ value: JSONValue) {
        var seen: Set<String> = []
        for value in data.array(value) {
            guard let filing = value.string == nil ? stated(value) : written(value) else {
                continue
            }
            if seen.insert(filing.verbatim).inserted {
                title.filings.append(filing)
            } else {
                data.report("duplicate", "'\(filing.verbatim)' is there twice", value.range)
            }
        }
    }

    /// A number of which only the text stands there.
    private mutating func written(_ value: JSONValue) -> Filing? {
        guard let verbatim = text(value) else { return nil }
        let number = FilingNumber(verbatim, words: words)
        guard let number, let kind = number.kind else {
            let problem = number.map { "'\($0.word)' doesn't tell" } ?? "the number doesn't tell"
            let kinds = Filing.Kind.allCases.map { $0.rawValue }.joined(separator: ", ")
            data.report(
                "filing-kind",
                "\(problem) what it stands for; write {\"kind\": …, \"verbatim\": …} with one of \(kinds)",
                value.range)
            return nil
        }
        return Filing(
            kind: kind, issuer: number.issuer, year: number.year, number: number.number,
            verbatim: verbatim)
    }

    /// A number of which an object says more than the text.
    private mutating func stated(_ value: JSONValue) -> Filing? {
        var kind: (kind: Filing.Kind, range: Range<Int>)?
        var verbatim: (text: String, range: Range<Int>)?
        var issuer: String?
        var year: Int?
        var digits: String?
        let known = ["kind", "verbatim", "issuer", "year", "number"]
        let members = data.members(of: value, known: known)
        for member in members {
            let value = member.value
            switch member.name {
            case "kind": kind = data.word(value).map { ($0, value.range) }
            case "verbatim": verbatim = text(value).map { ($0, value.range) }
            case "issuer": issuer = text(value)
            case "year": year = data.integer(value, in: 1949...2999)
            default: digits = text(value)
            }
        }
        for name in ["kind", "verbatim"] { require(name, among: members, of: value) }
        guard let kind, let verbatim else { return nil }
        let number = FilingNumber(verbatim.text, words: words)
        if number == nil, year == nil || digits == nil {
            data.report(
                "filing-form",
                "the number hasn't a form that is known, such as （番茄）网微剧备字（2026）第847205号; it is kept as it is",
                verbatim.range, severity: .warning)
        }
        if let told = number?.kind, told != kind.kind {
            data.report(
                "filing-kind", "the number itself stands for '\(told.rawValue)'", kind.range,
                severity: .warning)
        }
        return Filing(
            kind: kind.kind, issuer: issuer ?? number?.issuer ?? "",
            year: year ?? number?.year ?? 0, number: digits ?? number?.number ?? "",
            verbatim: verbatim.text)
    }
}
