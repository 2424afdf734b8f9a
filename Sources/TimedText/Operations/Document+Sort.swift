extension Document {
    /// Puts the cues in the order of their starts, then of their ends. Equal ones keep their order.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public mutating func sort() {
        func precedes(_ a: Cue, _ b: Cue) -> Bool { (a.start, a.end) < (b.start, b.end) }
        // Cues that stand in order already aren't copied.
        let isSorted = zip(cues, cues.dropFirst()).allSatisfy { !precedes($1, $0) }
        guard !isSorted else { return }
        cues.sort(by: precedes)
    }

    /// The document with its cues in the order of their starts, then of their ends.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public func sorted() -> Document {
        var document = self
        document.sort()
        return document
    }
}
