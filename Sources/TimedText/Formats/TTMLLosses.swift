import Diagnostics

/// The findings about what TTML can't say.
enum TTMLLosses {
    /// The findings for a cue, each loss once; the cue's number counts from 1.
    static func findings(
        _ lost: [String], of cue: Cue, number: Int = 0, in document: Document
    ) -> [Finding] {
        var seen: Set<String> = []
        return lost.filter { seen.insert($0).inserted }.map {
            LossReport.finding($0, of: cue, number: number, format: TTML.title, in: document)
        }
    }

    /// The findings for the attributes of a cue.
    static func findings(
        attributesOf cue: Cue, _ text: CueText, number: Int, in document: Document
    ) -> [Finding] {
        document.ownAttributes(of: cue, text).map {
            LossReport.finding(
                "attribute", $0, of: cue, number: number, format: TTML.title, in: document)
        }
    }

    /// The findings for what stands around the cues.
    static func findings(head document: Document) -> [Finding] {
        var rest = document.head
        rest.language = nil
        // Regions are written with the cues that stand in them.
        rest.regions = []
        // Of style sheets only the looks of classes are written.
        rest.styles.removeAll { $0.css.isEmpty && TTMLWriter.isWritable($0) }
        rest.metadata = rest.metadata.filter { !TTMLWriter.metadata.contains($0.key) }
        var losses = LossReport(document, format: TTML.title, isQuiet: false)
        losses.addHead(rest, document.trailingComments)
        return losses.findings
    }
}
