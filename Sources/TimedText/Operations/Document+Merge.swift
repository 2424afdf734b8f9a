public import Diagnostics

extension Document {
    /// A document in two languages: cues of this one, the source, and of a translation that are
    /// shown at the same time become cues with the lines of both.
    ///
    /// Several cues of one language may belong to one of the other. Cues without a partner are kept
    /// as they are. Identifiers, settings and styles come from this document's cues, where there
    /// are any.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public func merged(
        with target: Document, options: BilingualOptions = BilingualOptions()
    ) -> Document {
        var findings: [Finding] = []
        return merged(with: target, options: options, findings: &findings)
    }

    /// A document in two languages, with a finding for each style or region that both documents
    /// have and that differs.
    ///
    /// - Complexity: O(*n* log *n*) in the number of cues.
    public func merged(
        with target: Document, options: BilingualOptions, findings: inout [Finding]
    ) -> Document {
        let pairing = BilingualPairing(
            source: cues, target: target.cues, overlap: options.overlap)
        // Heads are joined as when one document is appended to the other.
        var foreign = target
        foreign.cues = []
        var merged = Document(cues: [], head: head)
        findings += merged.append(foreign)
        merged.head.language = nil
        merged.cues = pairing.groups.map { bilingual($0, target, options) }
        merged.sort()
        return merged
    }

    private func bilingual(
        _ group: BilingualPairing.Group, _ target: Document, _ options: BilingualOptions
    ) -> Cue {
        let sources = group.source.map { detached(cues[$0]) }
        let targets = group.target.map { target.detached(target.cues[$0], for: head.resolution) }
        var timed = sources + targets
        switch options.timing {
        case .source: if !sources.isEmpty { timed = sources }
        case .target: if !targets.isEmpty { timed = targets }
        case .both: break
        }
        var merged = sources.first ?? targets.first ?? Cue(start: 0, end: 0)
        let first = timed.map { $0.start }.min() ?? merged.start
        let last = timed.map { $0.end }.max() ?? merged.end
        merged.times = (first, last)
        var text = CueText()
        let roles = [("source", sources), ("target", targets)]
        for (role, cues) in options.order == .sourceFirst ? roles : roles.reversed() {
            let texts = cues.compactMap { $0.own?.text }.filter { !$0.isEmpty }
            guard !texts.isEmpty else { continue }
            if !text.isEmpty { text.append(ascii: 0x0A) }
            if options.marksRoles { text.open(.span, "", classes: [role]) }
            for (index, part) in texts.enumerated() {
                if index > 0 { text.append(ascii: 0x0A) }
                text.append(part)
            }
            if options.marksRoles { text.close() }
        }
        text.placement =
            (sources + targets).compactMap { $0.own?.text?.placement }
            .first { $0 != CueText.Placement() } ?? CueText.Placement()
        let comments = (sources + targets).flatMap { $0.own?.comments ?? [] }
        merged.own = merged.own?.with(text: .some(text), comments: comments)
        return merged
    }
}

extension CueText {
    /// Adds another text with its spans and times to the innermost open span.
    mutating func append(_ other: CueText) {
        var depth = 0
        for token in other.tokens {
            switch token.kind {
            case .text: append(other.bytes.span.extracting(token.content))
            case .timestamp: append(timestamp: token.time)
            case .end:
                guard depth > 0 else { continue }
                depth -= 1
                close()
            default:
                depth += 1
                open(
                    token.kind, content: other.bytes.span.extracting(token.content),
                    classes: other.bytes.span.extracting(token.classes))
            }
        }
        for _ in 0..<depth { close() }
    }
}
