extension WebVTTSettings {
    /// The settings that differ from the default, as WebVTT writes them, with spaces between them.
    ///
    /// Numbers out of range are brought into it. Regions get the names that a writer gave them.
    static func written(
        _ settings: CueSettings, regions: [String: String] = [:]
    ) -> String {
        guard !settings.isDefault else { return "" }
        var words: [String] = []
        if settings.vertical != .horizontal {
            words.append("vertical:" + settings.vertical.rawValue)
        }
        var line: String?
        switch settings.line {
        case .auto: break
        case .number(let number):
            line = number.isFinite ? WebVTTSyntax.written(number) : nil
        case .percentage(let number): line = percentage(number)
        }
        if let line {
            let align = settings.lineAlign == .start ? "" : "," + settings.lineAlign.rawValue
            words.append("line:" + line + align)
        }
        if let position = settings.position {
            let align = settings.positionAlign
            words.append(
                "position:" + percentage(position)
                    + (align == .auto ? "" : "," + align.rawValue))
        }
        if settings.size != 100 { words.append("size:" + percentage(settings.size)) }
        if settings.align != .center { words.append("align:" + settings.align.rawValue) }
        // A line, a size or a direction after the region would take the cue out of it.
        if let region = settings.region {
            words.append("region:" + (regions[region] ?? WebVTTRegions.identifier(region)))
        }
        return words.joined(separator: " ")
    }

    static func percentage(_ number: Double) -> String {
        WebVTTSyntax.written(inRange(number)) + "%"
    }

    /// A percentage from 0 to 100.
    static func inRange(_ number: Double) -> Double {
        number.isNaN ? 0 : min(max(number, 0), 100)
    }

    /// What WebVTT can't say of some settings, in words.
    static func lost(_ settings: CueSettings, regions: [String: String]) -> [String] {
        guard !settings.isDefault else { return [] }
        var lost: [String] = []
        if let region = settings.region, regions[region] == nil {
            lost.append("region")
        }
        if case .number(let number) = settings.line, !number.isFinite { lost.append("line") }
        if case .percentage(let number) = settings.line, inRange(number) != number {
            lost.append("line")
        }
        if settings.line == .auto, settings.lineAlign != .start { lost.append("line alignment") }
        if let position = settings.position, inRange(position) != position {
            lost.append("position")
        }
        if settings.position == nil, settings.positionAlign != .auto {
            lost.append("position alignment")
        }
        if inRange(settings.size) != settings.size { lost.append("size") }
        return lost
    }
}
