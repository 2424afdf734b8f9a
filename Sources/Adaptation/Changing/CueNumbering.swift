internal import TimedText

/// Numbers the cues of a SubRip file anew when some were split, merged or taken out.
///
/// Other formats have names in place of numbers, which stay with their cues.
struct CueNumbering {
    private(set) var document: Document
    /// A record of each number that changed.
    private(set) var changes: [CueChange] = []

    /// Gives the cues their places as numbers, if some changes made others of them, or fewer.
    ///
    /// Identifiers that are no numbers stay, and so does a file without any number.
    ///
    /// - Complexity: O(*n*) in the number of cues and changes.
    init(_ document: Document, after changes: [CueChange]) {
        self.document = document
        guard document.format == "srt",
            changes.contains(where: { $0.before.count != $0.after.count }),
            document.cues.contains(where: { Self.isNumber(document.identifier(of: $0)) })
        else { return }
        for index in document.cues.indices {
            let number = String(index + 1)
            let old = document.identifier(of: document.cues[index])
            // A new cue has no number yet.
            guard old.isEmpty || (Self.isNumber(old) && Int(old) != index + 1) else { continue }
            let before = CueState(document, index)
            self.document.setIdentifier(number, at: index)
            self.changes.append(
                CueChange(
                    rule: "numbering", reason: "the number of cues changed", before: [before],
                    after: [CueState(self.document, index)]))
        }
    }

    private static func isNumber(_ identifier: String) -> Bool {
        !identifier.isEmpty && identifier.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
