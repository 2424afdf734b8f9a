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
        let widths = groups.ends.indices.map { group in
            UInt8(assembly.width(of: texts, text(of: groups.first(of: group))))
        }
        var members: [Int64] = []
        for width in SegmentAssembly.widths {
            for group in groups.ends.indices where widths[group] == width {
                let first = groups.first(of: group)
                members.removeAll(keepingCapacity: true)
                for place in groups.members(of: group) {
                    members.append(units[Int(groups.sorted[place])])
                }
                if members.count > 1 { members.sort() }
                assembly.add(
                    texts, text(of: first), width: width, hash: hashes[first], units: members)
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

    /// The places of units in order of their texts, and where each text ends among them.
    private struct Groups {
        var sorted: [UInt32]
        var ends: [UInt32] = []

        func members(of group: Int) -> Range<Int> {
            (group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])
        }

        func first(of group: Int) -> Int { Int(sorted[members(of: group).lowerBound]) }
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

    /// The unique texts in order of length and hash.
    private func groupEqual() -> Groups {
        var order = latestUnits().map { index in
            SortKey(
                major: UInt64(text(of: index).count) << 32 | hashes[index] >> 32,
                minor: UInt32(truncatingIfNeeded: hashes[index]), index: UInt32(index))
        }
        order.sort {
            if $0.major != $1.major { return $0.major < $1.major }
            return $0.minor != $1.minor ? $0.minor < $1.minor : $0.index < $1.index
        }
        var groups = Groups(sorted: order.map { $0.index })
        groups.ends.reserveCapacity(order.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end].major == order[start].major,
                order[end].minor == order[start].minor
            {
                end += 1
            }
            while start < end { start = gather(start..<end, in: &groups) }
        }
        return groups
    }

    /// Brings the units with the text of the first one of a range to its front, since different texts
    /// may have one hash; returns where they end.
    private func gather(_ range: Range<Int>, in groups: inout Groups) -> Int {
        let first = Int(groups.sorted[range.lowerBound])
        var end = range.lowerBound + 1
        for place in end..<range.upperBound where isEqual(first, Int(groups.sorted[place])) {
            groups.sorted.swapAt(place, end)
            end += 1
        }
        groups.ends.append(UInt32(end))
        return end
    }

    private func isEqual(_ first: Int, _ second: Int) -> Bool {
        texts[text(of: first)].elementsEqual(texts[text(of: second)])
    }

    /// Whether nearly all texts have only symbols of the first 256 ranks, as in alphabets.
    private func usesNarrowPanel(_ groups: Groups) -> Bool {
        guard table.keys.count > 256 else { return true }
        let narrow = groups.ends.indices.count { group in
            for index in text(of: groups.first(of: group)) where texts[index] > 255 {
                return false
            }
            return true
        }
        return narrow * 10 >= groups.ends.count * 9
    }
}
