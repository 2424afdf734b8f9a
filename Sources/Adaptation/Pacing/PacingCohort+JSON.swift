public import Diagnostics

/// A cohort as a file.
extension PacingCohort {
    /// What the member `kind` of a file says.
    static let kind = "tradewind-pacing-cohort"
    static let version = 1.0

    /// Writes the cohort as one JSON object. The same titles give the same bytes.
    public func write(to json: inout JSONWriter) {
        json.object { object in
            object.member("kind", Self.kind)
            object.member("version", Int(Self.version))
            object.member("name", name)
            object.member("market", market)
            object.member("locale", locale)
            object.member("expansion", expansion)
            object.member("titles", titles)
            object.member("episodes", episodes)
            object.member("hits", hits)
            object.member("misses", misses)
            object.object("measures") { measures in
                for measure in PacingMeasure.allCases {
                    guard let distribution = distributions[measure] else { continue }
                    measures.object(measure.rawValue) { write(distribution, measure, to: &$0) }
                }
            }
            if let shape {
                object.object("shape") {
                    write(shape.lower, "p25", to: &$0)
                    write(shape.median, "p50", to: &$0)
                    write(shape.upper, "p75", to: &$0)
                }
            }
        }
        json.endLine()
    }

    private func write(
        _ distribution: Distribution, _ measure: PacingMeasure, to object: inout JSONWriter.Members
    ) {
        object.member("unit", measure.unit)
        object.member("n", distribution.count)
        object.member("median", distribution.median)
        object.member("deviation", distribution.deviation)
        write(distribution.percentiles, "percentiles", to: &object)
        object.member("hits", distribution.hits)
        object.member("misses", distribution.misses)
    }

    private func write(
        _ numbers: [Double], _ name: String, to object: inout JSONWriter.Members
    ) {
        object.array(name) { for number in numbers { $0.element(number) } }
    }
}
