internal import TimedText

/// A document with what findings propose done, and a record of each change.
struct Revision {
    private(set) var document: Document
    private(set) var changes: [CueChange] = []
    /// The cues that were changed, by their numbers from 0.
    private(set) var cues: [Int] = []
    /// Whether every cue has the number that it had.
    private(set) var keepsNumbers = true
    let findings: [CueFinding]

    init(_ document: Document, _ file: CheckedFile, _ findings: [CueFinding]) {
        self.document = document
        self.findings = findings
        var removed: [Int] = []
        var isOutOfOrder = false
        var start = 0
        while start < findings.count {
            let index = findings[start].cue
            var end = start
            while end < findings.count, findings[end].cue == index { end += 1 }
            let group = findings[start..<end]
            start = end
            if group.contains(where: { $0.remedy == .removal }) {
                removed.append(index)
                continue
            }
            isOutOfOrder = isOutOfOrder || group.contains { $0.remedy == .order }
            change(index, file, group)
        }
        remove(removed, findings)
        if isOutOfOrder { sort(findings) }
    }

    private mutating func change(
        _ index: Int, _ file: CheckedFile, _ findings: ArraySlice<CueFinding>
    ) {
        let before = CueState(document, index)
        let offset = file.cues[index].text.lowerBound
        var edits: [TextEdit] = []
        for finding in findings {
            switch (finding.remedy, finding.place) {
            case (.text(let replacement), .text(let range)):
                edits.append(
                    TextEdit(
                        range.lowerBound - offset..<range.upperBound - offset, replacement))
            case (.times(let start, let end), _):
                let times = WritableTimes(document, gap: 0)
                let earlier = times.time(notAfter: end)
                guard earlier > start else { continue }
                document.cues[index].start = start
                document.cues[index].end = earlier
            default: continue
            }
        }
        if !edits.isEmpty {
            let text = document.text(of: document.cues[index]).replacing(edits)
            document.setText(text, at: index)
        }
        let after = CueState(document, index)
        guard after.differs(from: before), let first = findings.first else { return }
        cues.append(index)
        changes.append(
            CueChange(
                rule: first.rule, reason: first.message, before: [before], after: [after]))
    }

    private mutating func remove(_ removed: [Int], _ findings: [CueFinding]) {
        guard !removed.isEmpty else { return }
        var reasons: [Int: CueFinding] = [:]
        for finding in findings where finding.remedy == .removal { reasons[finding.cue] = finding }
        for index in removed {
            guard let finding = reasons[index] else { continue }
            changes.append(
                CueChange(
                    rule: finding.rule, reason: finding.message,
                    before: [CueState(document, index)], after: []))
        }
        document.cues = document.cues.indices.filter { reasons[$0] == nil }
            .map { document.cues[$0] }
        keepsNumbers = false
    }

    /// Moves the cues of the findings to where they belong; the others keep their order, so that the
    /// moves can be taken back.
    private mutating func sort(_ findings: [CueFinding]) {
        let cues = document.cues
        let order = cues.indices.sorted { (cues[$0].start, $0) < (cues[$1].start, $1) }
        var places = [Int](repeating: 0, count: cues.count)
        for (place, index) in order.enumerated() { places[index] = place }
        let moved = findings.filter { $0.remedy == .order }
        let before = moved.map { CueState(document, $0.cue) }
        document.cues = order.map { cues[$0] }
        keepsNumbers = false
        for (finding, state) in zip(moved, before) {
            changes.append(
                CueChange(
                    rule: finding.rule, reason: finding.message, before: [state],
                    after: [CueState(document, places[finding.cue])]))
        }
    }
}
