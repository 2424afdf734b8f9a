/// An index at one moment, which nothing changes any more.
final class IndexSnapshot: Sendable {
    let symbols: IndexSymbols
    /// The parts, those with the most units first.
    let parts: [IndexPart]
    /// The number of the last change of the store that is in it.
    let sequence: Int64

    init(symbols: IndexSymbols, parts: [IndexPart], sequence: Int64) {
        self.symbols = symbols
        self.parts = parts
        self.sequence = sequence
    }

    /// How many units there are.
    var unitCount: Int { parts.reduce(0) { $0 + $1.unitCount } }

    /// The units with just this text, ascending.
    func units(equalTo text: Span<UInt8>, _ scratch: inout SearchScratch) -> [Int64] {
        scratch.query.set(text)
        var units: [Int64] = []
        for part in parts {
            scratch.query.rank(in: part.segment, to: &scratch.ranks)
            if let row = part.segment.row(equalTo: scratch.ranks, hash: scratch.query.hash) {
                part.appendUnits(of: row, to: &units)
            }
        }
        return units.sorted()
    }
}
