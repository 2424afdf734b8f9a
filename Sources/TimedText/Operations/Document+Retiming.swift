public import Diagnostics

extension Document {
    /// Changes the times of all cues, and of the moments in their texts.
    ///
    /// - Returns: a finding for each cue that ends up before the beginning, wholly or in part.
    /// - Complexity: O(*n*) in the size of the document.
    @discardableResult
    public mutating func retime(_ map: TimeMap, negatives: NegativeTimes = .clamp) -> [Finding] {
        var findings: [Finding] = []
        var removed: Set<Int> = []
        for index in cues.indices {
            let old = cues[index]
            var start = map(old.start)
            var end = map(old.end)
            if negatives != .keep, start < 0 || end < 0 {
                // A cue without duration that stands at 0 isn't before the beginning.
                if end <= 0, start < 0 {
                    let fate = negatives == .remove ? "is removed" : "has no duration left"
                    findings.append(
                        Finding(
                            rule: "time-before-start", severity: .warning,
                            message: "cue \(index + 1) at \(ClockTime.label(old.start)) would end "
                                + "before the beginning and \(fate)",
                            range: range(of: old)))
                    if negatives == .remove { removed.insert(index) }
                } else if start < 0 {
                    findings.append(
                        Finding(
                            rule: "time-cut", severity: .warning,
                            message: "cue \(index + 1) at \(ClockTime.label(old.start)) would "
                                + "start before the beginning and starts at 0",
                            range: range(of: old)))
                }
                start = max(0, start)
                end = max(0, end)
            }
            setTimes(start, end, at: index) { negatives == .keep ? map($0) : max(0, map($0)) }
        }
        if !removed.isEmpty {
            cues = cues.enumerated().filter { !removed.contains($0.offset) }.map { $0.element }
        }
        return findings
    }

    /// Gives a cue other times, and moves the moments in its text along.
    mutating func setTimes(
        _ start: Int64, _ end: Int64, at index: Int, moments map: (Int64) -> Int64
    ) {
        let mayHaveMoments = cues[index].traits.contains(.markup) || cues[index].own?.text != nil
        let old = mayHaveMoments ? text(of: cues[index]) : CueText()
        cues[index].start = start
        cues[index].end = end
        guard old.hasTimestamps else { return }
        let new = old.mappingTimestamps(map)
        // Some formats count moments from the start of the cue, so that they moved already.
        if text(of: cues[index]) != new { setText(new, at: index) }
    }
}

extension CueText {
    /// Whether any part is shown later than the rest.
    var hasTimestamps: Bool { tokens.contains { $0.kind == .timestamp } }

    /// The same text with other times of its parts.
    func mappingTimestamps(_ map: (Int64) -> Int64) -> CueText {
        rebuilt { map($0) }
    }

    /// The same text without the times of its parts that don't fulfil a condition.
    func keepingTimestamps(where isKept: (Int64) -> Bool) -> CueText {
        rebuilt { isKept($0) ? $0 : nil }
    }

    private func rebuilt(_ map: (Int64) -> Int64?) -> CueText {
        var text = CueText()
        text.placement = placement
        for token in tokens {
            switch token.kind {
            case .text: text.append(bytes.span.extracting(token.content))
            case .timestamp: if let time = map(token.time) { text.append(timestamp: time) }
            case .end: text.close()
            default:
                text.open(
                    token.kind, content: bytes.span.extracting(token.content),
                    classes: bytes.span.extracting(token.classes))
            }
        }
        return text
    }
}
