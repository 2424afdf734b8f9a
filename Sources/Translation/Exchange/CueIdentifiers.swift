public import TimedText
internal import XML

/// The names by which the cues of a file are found again when its text comes back from elsewhere.
///
/// A cue's own identifier is its name where no other cue has it and every format can hold it; else
/// its number is, as in `cue-12`.
public struct CueIdentifiers: Sendable {
    /// The name of each cue, in the order of the document.
    public let names: [String]
    private let indices: [String: Int]

    /// Longer identifiers are no use to people.
    private static let longest = 64

    /// Names the cues of a document.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    public init(_ document: Document) {
        let own = document.cues.map { document.identifier(of: $0) }
        var counts: [String: Int] = [:]
        for name in own { counts[name, default: 0] += 1 }
        var names: [String] = []
        var indices: [String: Int] = [:]
        for (index, identifier) in own.enumerated() {
            var name = identifier
            let isUsable =
                counts[name] == 1 && XMLName.isNameToken(name) && name.utf8.count <= Self.longest
            if !isUsable {
                name = "cue-\(index + 1)"
                while counts[name] != nil { name += "-" }
            }
            names.append(name)
            indices[name] = index
        }
        self.names = names
        self.indices = indices
    }

    /// The place of the cue with a name.
    public func index(of name: String) -> Int? { indices[name] }
}
