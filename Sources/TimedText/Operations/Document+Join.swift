public import Diagnostics

extension Document {
    /// Adds the cues of another document after those of this one.
    ///
    /// The head stays, and gets the styles and regions that it lacks. Where both have one of the
    /// same name that differs, this document's counts, and a finding says so.
    ///
    /// - Parameters:
    ///   - other: the document whose cues are added.
    ///   - offset: how much later its cues are shown than they say, in milliseconds.
    /// - Returns: a finding for each style or region that both have and that differs.
    /// - Complexity: O(*n*) in the size of both documents.
    @discardableResult
    public mutating func append(_ other: Document, offset: Int64 = 0) -> [Finding] {
        var other = other
        var findings = other.shift(by: offset, negatives: .keep)
        findings += adoptHead(of: other)
        let comments = trailingComments
        for (index, cue) in other.cues.enumerated() {
            var cue = other.detached(cue, for: head.resolution)
            if index == 0, !comments.isEmpty || !other.head.comments.isEmpty {
                let before = comments + other.head.comments + (cue.own?.comments ?? [])
                cue.own = cue.own?.with(comments: before)
                trailingComments = []
            }
            cues.append(cue)
        }
        trailingComments += other.trailingComments
        return findings
    }

    /// Two documents as one, with the cues of the other after those of this one.
    ///
    /// - Complexity: O(*n*) in the size of both documents.
    public func joined(with other: Document, offset: Int64 = 0) -> Document {
        var document = self
        document.append(other, offset: offset)
        return document
    }

    /// A copy of a cue that says by itself what it otherwise says by the document it stands in.
    /// Its position in pixels is meant for a picture of the resolution given.
    func detached(_ cue: Cue, for resolution: Region.Point? = nil) -> Cue {
        var text = text(of: cue)
        if let position = text.placement.position, let from = head.resolution,
            let to = resolution, from != to, from.x > 0, from.y > 0
        {
            text.placement.position = Region.Point(
                x: position.x * to.x / from.x, y: position.y * to.y / from.y)
        }
        let identifier = identifier(of: cue)
        let content = Cue.Content(
            identifier: identifier.isEmpty ? nil : identifier, settings: settings(of: cue),
            text: text, comments: comments(before: cue), style: style(of: cue),
            attributes: attributes(of: cue))
        var traits: Cue.Traits = [.inserted, .settings]
        traits.formUnion(.anyMarkup)
        if !identifier.isEmpty { traits.insert(.identifier) }
        return Cue(start: cue.start, end: cue.end, place: Cue.Place(), traits: traits, own: content)
    }

    /// Takes over the styles and regions of another document that this one lacks.
    private mutating func adoptHead(of other: Document) -> [Finding] {
        var findings: [Finding] = []
        func conflict(_ kind: String, _ name: String) {
            findings.append(
                Finding(
                    rule: "join-conflict", severity: .warning,
                    message: "both documents have a \(kind) \"\(name)\"; that of the first is kept")
            )
        }
        var styles: [String: Style] = [:]
        for style in head.styles where !style.name.isEmpty { styles[style.name] = style }
        var sheets = Set(head.styles.map { $0.css })
        for style in other.head.styles {
            if style.name.isEmpty {
                if sheets.insert(style.css).inserted { head.styles.append(style) }
            } else if let own = styles[style.name] {
                if own != style { conflict("style", style.name) }
            } else {
                styles[style.name] = style
                head.styles.append(style)
            }
        }
        var regions: [String: Region] = [:]
        for region in head.regions { regions[region.id] = region }
        for region in other.head.regions {
            if let own = regions[region.id] {
                if own != region { conflict("region", region.id) }
            } else {
                regions[region.id] = region
                head.regions.append(region)
            }
        }
        return findings
    }
}
