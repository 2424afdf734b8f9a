public import ICU

/// How one text becomes another, word by word, for showing it.
///
/// ```swift
/// try TextDifference(from: "Wait here.", to: "Wait there.", locale: english).runs
/// // equal "Wait ", removed "here", inserted "there", equal "."
/// ```
public struct TextDifference: Sendable, Hashable {
    /// The stretches of both texts, in order; what is removed stands before what is inserted.
    public let runs: [Run]

    /// A stretch of text.
    public struct Run: Sendable, Hashable {
        /// Where a stretch is found.
        public enum Kind: String, Sendable, CaseIterable {
            /// In both texts.
            case equal
            /// In the first text only.
            case removed
            /// In the second text only.
            case inserted
        }

        /// Where the stretch is found.
        public var kind: Kind
        /// The stretch.
        public var text: String
        /// Where it starts, in bytes of UTF-8: in the first text, or in the second if inserted.
        public var start: Int

        /// Creates a stretch.
        public init(_ kind: Kind, _ text: String, start: Int) {
            self.kind = kind
            self.text = text
            self.start = start
        }
    }

    /// Texts with more tokens between what is equal at both ends are shown as replaced.
    private static let limit = 2000

    /// Compares two texts by the words of a language, and by characters in scripts without spaces.
    ///
    /// - Throws: `ICUError` when ICU lacks its data, or a text is longer than 2 GB.
    public init(
        from first: String, to second: String, locale: LocaleIdentifier
    ) throws(ICUError) {
        var words = try WordTokenizer(locale: locale)
        try self.init(from: first, to: second, words: &words)
    }

    /// Compares two texts by a tokenizer that is kept.
    ///
    /// - Complexity: O(*nd*) for *n* words and *d* differences.
    public init(
        from first: String, to second: String, words: inout WordTokenizer
    ) throws(ICUError) {
        let first = try Self.tokens(of: first, &words)
        let second = try Self.tokens(of: second, &words)
        var prefix = 0
        while prefix < min(first.count, second.count), first[prefix] == second[prefix] {
            prefix += 1
        }
        var suffix = 0
        while suffix < min(first.count, second.count) - prefix,
            first[first.count - 1 - suffix] == second[second.count - 1 - suffix]
        {
            suffix += 1
        }
        let old = first[prefix..<first.count - suffix]
        let new = second[prefix..<second.count - suffix]
        var removed = [Bool](repeating: false, count: first.count)
        var inserted = [Bool](repeating: false, count: second.count)
        if max(old.count, new.count) > Self.limit {
            for index in old.indices { removed[index] = true }
            for index in new.indices { inserted[index] = true }
        } else {
            for change in Array(new).difference(from: Array(old)) {
                switch change {
                case .remove(let offset, _, _): removed[prefix + offset] = true
                case .insert(let offset, _, _): inserted[prefix + offset] = true
                }
            }
        }
        runs = Self.runs(first, removed, second, inserted)
    }

    private static func tokens(
        of text: String, _ words: inout WordTokenizer
    ) throws(ICUError) -> [Substring] {
        var text = text
        text.makeContiguousUTF8()
        let found = try words.tokens(of: text.utf8Span.span)
        let utf8 = text.utf8
        var tokens: [Substring] = []
        tokens.reserveCapacity(found.count)
        var place = utf8.startIndex
        for token in found {
            let end = utf8.index(place, offsetBy: token.range.count)
            tokens.append(text[place..<end])
            place = end
        }
        return tokens
    }

    private static func runs(
        _ first: [Substring], _ removed: [Bool], _ second: [Substring], _ inserted: [Bool]
    ) -> [Run] {
        var runs: [Run] = []
        var (old, new, oldStart, newStart) = (0, 0, 0, 0)
        func add(_ kind: Run.Kind, _ text: Substring, _ start: Int) {
            if let last = runs.last, last.kind == kind {
                runs[runs.count - 1].text += text
            } else {
                runs.append(Run(kind, String(text), start: start))
            }
        }
        while old < first.count || new < second.count {
            while old < first.count, removed[old] {
                add(.removed, first[old], oldStart)
                oldStart += first[old].utf8.count
                old += 1
            }
            while new < second.count, inserted[new] {
                add(.inserted, second[new], newStart)
                newStart += second[new].utf8.count
                new += 1
            }
            while old < first.count, new < second.count, !removed[old], !inserted[new] {
                add(.equal, first[old], oldStart)
                oldStart += first[old].utf8.count
                newStart += second[new].utf8.count
                old += 1
                new += 1
            }
        }
        return runs
    }
}
