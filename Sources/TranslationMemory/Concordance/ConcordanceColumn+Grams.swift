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
    /// - Parameters:
    ///   - elements: One to three places of a piece that take no character but certain ones.
    ///   - bytes: The bytes of the segment.
    /// - Returns: Their places and how many texts they have.
    /// - Complexity: O(*k* log *n*) in the number of characters that may begin and follow, and of
    ///   different grams.
    func grams(
        _ elements: ArraySlice<ConcordancePattern.Element>, in bytes: Span<UInt8>
    ) -> Grams {
        var grams = Grams()
        guard let first = elements.first, let firsts = first.scalars else { return grams }
        let rest = elements.dropFirst()
        for scalar in firsts {
            let range = self.grams(Gram.keys(from: scalar), in: bytes)
            guard !range.isEmpty else { continue }
            if let second = rest.first, let seconds = second.scalars {
                if seconds.count * 8 < range.count {
                    for next in seconds {
                        follow(scalar, next, rest.dropFirst().first, within: range, bytes, &grams)
                    }
                } else {
                    scan(range, second, rest.dropFirst().first, bytes, &grams)
                }
            } else {
                grams.places.append(range)
            }
        }
        let lists = bytes.extracting(self.lists)
        for range in grams.places {
            for place in range {
                grams.textCount += PostingList.count(value(place, in: bytes), in: lists)
            }
        }
        return grams
    }

    /// Adds the grams that begin with two characters.
    private func follow(
        _ first: UInt32, _ second: UInt32, _ third: ConcordancePattern.Element?,
        within range: Range<Int>, _ bytes: Span<UInt8>, _ grams: inout Grams
    ) {
        let keys = Gram.keys(from: first, second)
        let low = firstGram(from: keys.lowerBound, within: range, in: bytes)
        let high = firstGram(from: keys.upperBound, within: low..<range.upperBound, in: bytes)
        guard low < high else { return }
        guard !Gram.isPair(first, second), let third, let thirds = third.scalars else {
            grams.places.append(low..<high)
            return
        }
        for scalar in thirds {
            let key = Gram.key(first, second, scalar)
            let place = firstGram(from: key, within: low..<high, in: bytes)
            if place < high, self.key(place, in: bytes) == key {
                grams.places.append(place..<place + 1)
            }
        }
    }

    /// Adds those grams of a range that go on with the characters of a pattern.
    private func scan(
        _ range: Range<Int>, _ second: ConcordancePattern.Element,
        _ third: ConcordancePattern.Element?, _ bytes: Span<UInt8>, _ grams: inout Grams
    ) {
        for place in range {
            let key = key(place, in: bytes)
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
    func texts(with grams: Grams, in bytes: Span<UInt8>) -> [UInt32] {
        let lists = bytes.extracting(self.lists)
        if let only = grams.only {
            var texts: [UInt32] = []
            texts.reserveCapacity(grams.textCount)
            PostingList.read(value(only, in: bytes), in: lists, of: textCount, into: &texts)
            return texts
        }
        if grams.textCount * 64 < textCount {
            var texts: [UInt32] = []
            for range in grams.places {
                for place in range {
                    PostingList.read(
                        value(place, in: bytes), in: lists, of: textCount, into: &texts)
                }
            }
            texts.sort()
            var different: [UInt32] = []
            for text in texts where different.last != text { different.append(text) }
            return different
        }
        return set(of: grams, in: bytes).elements
    }

    /// The texts with any of some grams.
    func set(of grams: Grams, in bytes: Span<UInt8>) -> OrdinalSet {
        let lists = bytes.extracting(self.lists)
        var set = OrdinalSet(below: textCount)
        for range in grams.places {
            for place in range {
                PostingList.read(value(place, in: bytes), in: lists, of: textCount, into: &set)
            }
        }
        return set
    }
}
