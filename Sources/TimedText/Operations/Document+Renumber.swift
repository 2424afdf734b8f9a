extension Document {
    /// Gives the cues the identifiers 1, 2, 3 and so on, in their order.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    public mutating func renumber(from first: Int = 1) {
        for index in cues.indices { setIdentifier(String(first &+ index), at: index) }
    }

    /// The document with its cues numbered in their order.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    public func renumbered(from first: Int = 1) -> Document {
        var document = self
        document.renumber(from: first)
        return document
    }
}
