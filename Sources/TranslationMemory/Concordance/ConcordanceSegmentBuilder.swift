/// A builder of a segment.
///
/// Its sections are the numbers of the units in order, the source and the target text of each by
/// their ordinals, its scope; the scopes; then for either side where each text starts, the texts,
/// where the rows of each text start, the rows, the grams in order, and their lists.
struct ConcordanceSegmentBuilder {
    private var identifiers: [Int64] = []
    private var rowScopes: [UInt32] = []
    private var scopes: [ConcordanceEntry.Scope: UInt32] = [:]
    private var scopeBytes: [UInt8] = []
    private var source: Side
    private var target: Side
    private var scalars = ScalarText()

    private struct Side {
        var table: TextTable
        var grams = GramTable()
        var rowTexts: [UInt32] = []
    }

    /// Creates a builder for about so many units.
    init(expecting count: Int) {
        source = Side(table: TextTable(expecting: count))
        target = Side(table: TextTable(expecting: count))
    }

    /// How many units were added.
    var count: Int { identifiers.count }

    /// Whether it holds as much as a segment may.
    var isFull: Bool {
        let limit = ConcordanceIndex.segmentLimit
        return count >= limit.units || source.table.bytes.count >= limit.bytes
            || target.table.bytes.count >= limit.bytes
    }

    /// Adds a unit, whose number must be above that of the one before.
    mutating func append(
        _ identifier: Int64, source: Span<UInt8>, target: Span<UInt8>, scope: ConcordanceEntry.Scope
    ) {
        identifiers.append(identifier)
        rowScopes.append(number(of: scope))
        Self.append(source, to: &self.source, &scalars)
        Self.append(target, to: &self.target, &scalars)
    }

    private static func append(
        _ text: Span<UInt8>, to side: inout Side, _ scalars: inout ScalarText
    ) {
        let (ordinal, isNew) = side.table.insert(text)
        side.rowTexts.append(ordinal)
        guard isNew else { return }
        scalars.read(text)
        side.grams.append(scalars.scalars)
    }

    private mutating func number(of scope: ConcordanceEntry.Scope) -> UInt32 {
        if let number = scopes[scope] { return number }
        let number = UInt32(scopes.count)
        scopes[scope] = number
        for part in [scope.title, scope.episode] {
            let text = Array((part ?? "").utf8)
            scopeBytes.append(groupedNumber: part == nil ? 0 : UInt32(text.count) + 1)
            scopeBytes += text
        }
        return number
    }

    /// The segment.
    consuming func finish() -> ConcordanceContent {
        var sections: [SectionData] = [
            .numbers(identifiers), .words32(source.rowTexts), .words32(target.rowTexts),
            .words32(rowScopes), .bytes(scopeBytes),
        ]
        sections += Self.sections(of: source)
        sections += Self.sections(of: target)
        return ConcordanceContent(sections)
    }

    private static func sections(of side: consuming Side) -> [SectionData] {
        let count = side.table.count
        var starts = [UInt32](repeating: 0, count: count + 1)
        for text in side.rowTexts { starts[Int(text) + 1] += 1 }
        for text in 0..<count { starts[text + 1] += starts[text] }
        var next = starts
        var members = [UInt32](repeating: 0, count: side.rowTexts.count)
        for (row, text) in side.rowTexts.enumerated() {
            members[Int(next[Int(text)])] = UInt32(row)
            next[Int(text)] += 1
        }
        let lists = side.grams.lists()
        return [
            .words32(side.table.starts), .bytes(side.table.bytes), .words32(starts),
            .words32(members), .words64(lists.keys), .words32(lists.values), .bytes(lists.bytes),
        ]
    }
}
