/// Builds a segment from units that come one by one in any order.
///
/// Memory: 4 bytes a symbol and 24 bytes a unit until ``finish(version:)``, which adds the size of the
/// segment.
struct SegmentBuilder {
    let symbols: IndexSymbols
    private var table: SymbolTable
    /// The symbols of all texts, one behind the other, in the order of their numbers in the table.
    private var texts: [UInt32] = []
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    private var units: [Int64] = []
    private var keys: [UInt64] = []
    private var ranges: [Range<Int>] = []

    init(_ symbols: IndexSymbols) {
        self.symbols = symbols
        table = SymbolTable(symbols)
    }

    /// How many units there are.
    var count: Int { units.count }

    /// Adds a unit. A number may come only once.
    mutating func add(_ unit: Int64, _ text: Span<UInt8>) {
        keys.removeAll(keepingCapacity: true)
        ranges.removeAll(keepingCapacity: true)
        SymbolReader.read(text, symbols, keys: &keys, ranges: &ranges)
        var hash = UInt64(keys.count)
        for index in 0..<keys.count {
            let key = keys[index]
            let range = symbols == .words ? ranges[index] : 0..<0
            texts.append(table.number(key, range, of: text))
            hash = SymbolMixing.add(key, to: hash)
        }
        starts.append(texts.count)
        hashes.append(SymbolMixing.finish(hash))
        units.append(unit)
    }

    /// Makes the segment.
    ///
    /// - Complexity: O(*n* log *n*) in the number of units, and linear in their symbols.
    consuming func finish(version: String) throws(IndexError) -> SegmentContent {
        guard units.count < Int(UInt32.max) else { throw .tooLarge }
        let ranks = rankSymbols()
        for index in texts.indices { texts[index] = ranks.rank[Int(texts[index])] }
        let groups = groupEqual()
        var assembly = SegmentAssembly(
            symbolCount: ranks.order.count, keys: ranks.order.map { table.keys[Int($0)] },
            usesNarrowPanel: usesNarrowPanel(groups))
        for width in SegmentAssembly.widths {
            for group in groups {
                let text = text(of: group.first)
                guard assembly.width(of: texts, text) == width else { continue }
                assembly.add(
                    texts, text, width: width, hash: hashes[group.first],
                    units: group.members.map { units[Int($0)] })
            }
        }
        var ends: [UInt32] = []
        var words: [UInt8] = []
        if symbols == .words {
            for number in ranks.order {
                let end = Int(table.wordEnds[Int(number)])
                let start = number == 0 ? 0 : Int(table.wordEnds[Int(number) - 1])
                words += table.wordBytes[start..<end]
                ends.append(UInt32(words.count))
            }
        }
        return try assembly.finish(
            symbols: symbols, version: version, wordEnds: ends, wordBytes: words)
    }

    private func text(of index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

    /// The symbols in order of frequency, and the rank of each.
    private func rankSymbols() -> (order: [UInt32], rank: [UInt32]) {
        var frequency = [Int](repeating: 0, count: table.keys.count)
        for symbol in texts { frequency[Int(symbol)] += 1 }
        let order = frequency.indices.map { UInt32($0) }.sorted {
            let first = frequency[Int($0)]
            let second = frequency[Int($1)]
            return first != second ? first > second : $0 < $1
        }
        var rank = [UInt32](repeating: 0, count: order.count)
        for (place, symbol) in order.enumerated() { rank[Int(symbol)] = UInt32(place) }
        return (order, rank)
    }

    /// Units with one text.
    private struct Group {
        var first: Int
        var members: ArraySlice<UInt32>
    }

    private struct SortKey {
        var major: UInt64
        var minor: UInt32
        var index: UInt32
    }

    /// The places of all units, of those that came twice only the last.
    private func latestUnits() -> [Int] {
        let isAscending = units.indices.dropFirst().allSatisfy { units[$0 - 1] < units[$0] }
        if isAscending { return Array(units.indices) }
        let order = units.indices.sorted {
            units[$0] != units[$1] ? units[$0] < units[$1] : $0 < $1
        }
        return order.indices.compactMap { place in
            let isLast = place + 1 == order.count || units[order[place + 1]] != units[order[place]]
            return isLast ? order[place] : nil
        }
    }

    /// The unique texts in order of length and hash, each with its units.
    private func groupEqual() -> [Group] {
        var order = latestUnits().map { index in
            SortKey(
                major: UInt64(text(of: index).count) << 32 | hashes[index] >> 32,
                minor: UInt32(truncatingIfNeeded: hashes[index]), index: UInt32(index))
        }
        order.sort {
            if $0.major != $1.major { return $0.major < $1.major }
            return $0.minor != $1.minor ? $0.minor < $1.minor : $0.index < $1.index
        }
        let sorted = order.map { $0.index }
        var groups: [Group] = []
        groups.reserveCapacity(order.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end].major == order[start].major,
                order[end].minor == order[start].minor
            {
                end += 1
            }
            if end == start + 1 || isAllEqual(sorted[start..<end]) {
                groups.append(Group(first: Int(sorted[start]), members: sorted[start..<end]))
            } else {
                groups += separated(sorted[start..<end])
            }
            start = end
        }
        return groups
    }

    private func isAllEqual(_ members: ArraySlice<UInt32>) -> Bool {
        guard let first = members.first else { return true }
        return members.allSatisfy { isEqual(Int(first), Int($0)) }
    }

    private func isEqual(_ first: Int, _ second: Int) -> Bool {
        texts[text(of: first)].elementsEqual(texts[text(of: second)])
    }

    /// Different texts with one hash, each with its units.
    private func separated(_ members: ArraySlice<UInt32>) -> [Group] {
        var groups: [[UInt32]] = []
        for member in members {
            if let place = groups.firstIndex(where: { isEqual(Int($0[0]), Int(member)) }) {
                groups[place].append(member)
            } else {
                groups.append([member])
            }
        }
        return groups.map { Group(first: Int($0[0]), members: $0[...]) }
    }

    /// Whether nearly all texts have only symbols of the first 256 ranks, as in alphabets.
    private func usesNarrowPanel(_ groups: [Group]) -> Bool {
        guard table.keys.count > 256 else { return true }
        let narrow = groups.count { group in
            texts[text(of: group.first)].allSatisfy { $0 < 256 }
        }
        return narrow * 10 >= groups.count * 9
    }
}
