extension ConcordanceColumn {
    /// The grams that begin with characters of a pattern, in the order of an index.
    struct Grams {
        /// Their places.
        var places: [Range<Int>] = []
        /// How many texts they have, those that have several of them counted several times.
        var textCount = 0

        /// The only place, if it is the only one.
        var only: Int? {
            places.count == 1 && places[0].count == 1 ? places[0].lowerBound : nil
        }
    }

    /// The grams that start at a place of a piece.
    ///
    /// - Parameter elements: One to three places of a piece that take no character but certain ones.
    /// - Returns: Their places and how many texts they have.
    /// - Complexity: O(*k* log *n*) in the number of characters that may begin and follow, and of
    ///   different grams.
    func grams(
        _ elements: ArraySlice<ConcordancePattern.Element>
    ) -> Grams {
        var grams = Grams()
        guard let first = elements.first, let firsts = first.scalars else { return grams }
        let rest = elements.dropFirst()
        for scalar in firsts {
            let range = self.grams(Gram.keys(from: scalar))
            guard !range.isEmpty else { continue }
            if let second = rest.first, let seconds = second.scalars {
                if seconds.count * 8 < range.count {
                    for next in seconds {
                        follow(scalar, next, rest.dropFirst().first, within: range, &grams)
                    }
                } else {
                    scan(range, second, rest.dropFirst().first, &grams)
                }
            } else {
                grams.places.append(range)
            }
        }
        for range in grams.places {
            for place in range { grams.textCount += list(place).count }
        }
        return grams
    }

    /// Adds the grams that begin with two characters.
    private func follow(
        _ first: UInt32, _ second: UInt32, _ third: ConcordancePattern.Element?,
        within range: Range<Int>, _ grams: inout Grams
    ) {
        let keys = Gram.keys(from: first, second)
        let low = firstGram(from: keys.lowerBound, within: range)
        let high = firstGram(from: keys.upperBound, within: low..<range.upperBound)
        guard low < high else { return }
        guard !Gram.isPair(first, second), let third, let thirds = third.scalars else {
            grams.places.append(low..<high)
            return
        }
        for scalar in thirds {
            let key = Gram.key(first, second, scalar)
            let place = firstGram(from: key, within: low..<high)
            if place < high, self.key(place) == key {
                grams.places.append(place..<place + 1)
            }
        }
    }

    /// Adds those grams of a range that go on with the characters of a pattern.
    private func scan(
        _ range: Range<Int>, _ second: ConcordancePattern.Element,
        _ third: ConcordancePattern.Element?, _ grams: inout Grams
    ) {
        for place in range {
            let key = key(place)
            let next = UInt32(key >> 21 & 0x1F_FFFF)
            guard second.takes(next) else { continue }
            if let third, !Gram.isPair(UInt32(key >> 42), next),
                !third.takes(UInt32(key & 0x1F_FFFF))
            {
                continue
            }
            grams.places.append(place..<place + 1)
        }
    }

    /// The texts with any of some grams, in ascending order.
    func texts(with grams: Grams) -> [UInt32] {
        if let only = grams.only {
            var texts: [UInt32] = []
            texts.reserveCapacity(grams.textCount)
            list(only).forEach { if $0 < UInt32(textCount) { texts.append($0) } }
            return texts
        }
        if grams.textCount * 64 < textCount {
            var texts: [UInt32] = []
            for range in grams.places {
                for place in range { list(place).forEach { texts.append($0) } }
            }
            texts.sort()
            var different: [UInt32] = []
            for text in texts where different.last != text && text < UInt32(textCount) {
                different.append(text)
            }
            return different
        }
        return set(of: grams).elements
    }

    /// The texts with any of some grams.
    func set(of grams: Grams) -> OrdinalSet {
        var set = OrdinalSet(below: textCount)
        for range in grams.places {
            for place in range { list(place).insert(into: &set) }
        }
        return set
    }
}
