import Diagnostics

/// The findings about what TTML can't say.
enum TTMLLosses {
    /// What each loss means, under the end of its rule's name.
    private static let messages: [String: String] = [
        "class": "its classes can't be written",
        "coordinates": "its coordinates need the size of the picture, which isn't known",
        "position": "its position can't be written",
        "line-number": "its line number is written as a percentage",
        "region-scroll": "its region doesn't scroll",
        "ruby-text": "its ruby text stands outside of ruby and becomes plain",
        "nesting": "its spans are nested too deeply",
        "font-color": "its font colour isn't a colour of TTML",
        "font-size": "its font size has no unit of TTML",
        "identifier": "its identifier can't be an xml:id, or is there twice",
        "comment": "the comments before it can't be written",
        "time": "it starts before zero",
        "style": "its style isn't one that TTML can say",
        "timestamp": "its inner times can't be written",
    ]

    /// The findings for a cue, each loss once; the cue's number counts from 1.
    static func findings(
        _ lost: [String], of cue: Cue, number: Int? = nil, in document: Document
    ) -> [Finding] {
        guard !lost.isEmpty else { return [] }
        var seen: Set<String> = []
        let name = (number.map { "cue \($0)" } ?? "the cue") + " at " + TTMLTime.written(cue.start)
        return lost.compactMap { loss in
            guard seen.insert(loss).inserted else { return nil }
            return Finding(
                rule: "lost-" + loss, severity: .warning,
                message: name + ": " + (messages[loss] ?? "its \(loss) can't be written"),
                range: document.range(of: cue))
        }
    }

    /// The findings for what stands around the cues.
    static func findings(head document: Document) -> [Finding] {
        let head = document.head
        var lost: [(String, String)] = []
        if !head.text.isEmpty || !head.lines.isEmpty {
            lost.append(("header", "the header's text can't be written"))
        }
        if head.timestampMap != nil {
            lost.append(("timestamp-map", "X-TIMESTAMP-MAP can't be written"))
        }
        if head.styles.contains(where: { !$0.css.isEmpty }) {
            lost.append(
                ("style-sheet", "style sheets can't be written, except the looks of classes"))
        }
        let names = head.styles.filter { $0.css.isEmpty && !TTMLWriter.isWritable($0) }.map(\.name)
        if !names.isEmpty {
            lost.append(("style", "styles can't be written: \(names.joined(separator: ", "))"))
        }
        if !head.comments.isEmpty || !document.trailingComments.isEmpty {
            lost.append(("comment", "comments can't be written"))
        }
        let metadata = head.metadata.keys.filter { !TTMLWriter.metadata.contains($0) }.sorted()
        if !metadata.isEmpty {
            lost.append(
                ("metadata", "metadata can't be written: \(metadata.joined(separator: ", "))"))
        }
        return lost.map { Finding(rule: "lost-" + $0.0, severity: .warning, message: $0.1) }
    }
}
