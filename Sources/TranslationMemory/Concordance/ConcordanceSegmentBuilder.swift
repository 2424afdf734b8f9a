/// A builder of the bytes of a segment.
///
/// The bytes are a mark, the number of sections, the length of each in eight bytes, and the sections
/// one after another; numbers have their lowest byte first.
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

    /// The bytes of the segment.
    consuming func bytes() -> [UInt8] {
        var sections: [[UInt8]] = []
        var rows: [UInt8] = []
        rows.reserveCapacity(identifiers.count * 8)
        for identifier in identifiers { rows.append(number64: UInt64(bitPattern: identifier)) }
        sections.append(rows)
        sections.append(Self.bytes(source.rowTexts))
        sections.append(Self.bytes(target.rowTexts))
        sections.append(Self.bytes(rowScopes))
        sections.append(scopeBytes)
        sections += Self.sections(of: source)
        sections += Self.sections(of: target)
        var bytes = ConcordanceSegment.mark
        bytes.append(number32: UInt32(sections.count))
        bytes.reserveCapacity(sections.reduce(bytes.count) { $0 + $1.count + 8 })
        for section in sections { bytes.append(number64: UInt64(section.count)) }
        for section in sections { bytes += section }
        return bytes
    }

    private static func sections(of side: consuming Side) -> [[UInt8]] {
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
        let textStarts = side.table.starts
        let texts = side.table.bytes
        let lists = side.grams.lists()
        var keys: [UInt8] = []
        keys.reserveCapacity(lists.keys.count * 8)
        for key in lists.keys { keys.append(number64: key) }
        return [
            bytes(textStarts), texts, bytes(starts), bytes(members), keys, bytes(lists.values),
            lists.bytes,
        ]
    }

    private static func bytes(_ numbers: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 4)
        for number in numbers { bytes.append(number32: number) }
        return bytes
    }
}
