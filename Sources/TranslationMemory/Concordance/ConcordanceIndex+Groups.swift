internal import ICU
internal import Synchronization

extension ConcordanceIndex {
    /// How many of the newest hits are grouped.
    static let groupedLimit = 256

    /// Finds every unit that holds a text, and the ways in which it is translated.
    ///
    /// - Throws: ``ConcordanceError`` for an empty or too long text.
    /// - Complexity: That of ``search(_:)``; and for forms that of some hundred searches more.
    public func findings(
        for query: ConcordanceQuery
    ) throws(ConcordanceError) -> ConcordanceFindings {
        let snapshot = state.withLock { $0 }
        let patterns = try patterns(for: query, in: snapshot)
        do throws(ICUError) {
            let hits = try Self.hits(of: patterns, query, in: snapshot)
            var findings = ConcordanceFindings(
                query: query, answer: hits.answer(limit: query.limit, in: snapshot), groups: [],
                patterns: patterns)
            if query.grouping != .none, hits.count > 0 {
                let grouping = try HitGrouping(hits, patterns, query, in: snapshot)
                findings.groups = try grouping.groups()
            }
            return findings
        } catch {
            throw .icu(error)
        }
    }
}
