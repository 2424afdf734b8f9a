extension DocumentRun {
    /// The file as text in UTF-8, or `nil` when nothing stands in it.
    ///
    /// A list makes lines, each with an end; a single text stands as it is.
    mutating func text() -> [UInt8]? {
        let texts = render(content.root).flatMap { node -> [String] in
            guard case .value(let value) = node else { return [] }
            return value.elements.compactMap { $0.text }
        }
        guard !texts.isEmpty else { return nil }
        switch content.root.kind {
        case .sequence, .each: return texts.flatMap { Array($0.utf8) + [0x0A] }
        default: return Array(texts.joined().utf8)
        }
    }
}
