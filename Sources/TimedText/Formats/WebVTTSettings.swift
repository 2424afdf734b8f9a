/// What a WebVTT timing line says after the times.
enum WebVTTSettings {
    /// Why a setting is passed over.
    enum Problem {
        case unknown, badValue
        /// The region has no definition.
        case unknownRegion
        /// The region is given up, because a line, a size or a direction is said after it.
        case regionGivenUp
    }

    /// Reads the settings of a whole timing line, where some regions are defined.
    static func read(_ line: Span<UInt8>, in regions: RegionIndex) -> CueSettings {
        var position = 0
        guard times(line, &position) != nil else { return CueSettings() }
        return read(line, from: position, isRegion: { regions.first($0) != nil }) { _, _ in }
    }

    /// Reads the times of a timing line and moves the position behind them.
    ///
    /// Source: W3C WebVTT, section 6.3, "collect WebVTT cue timings and settings".
    static func times(_ line: Span<UInt8>, _ position: inout Int) -> (start: Int64, end: Int64)? {
        WebVTTSyntax.skipSpace(line, &position)
        guard let start = WebVTTTimestamp.read(line, &position) else { return nil }
        WebVTTSyntax.skipSpace(line, &position)
        guard position + 2 < line.count, line[position] == UInt8(ascii: "-"),
            line[position + 1] == UInt8(ascii: "-"), line[position + 2] == UInt8(ascii: ">")
        else { return nil }
        position += 3
        WebVTTSyntax.skipSpace(line, &position)
        guard let end = WebVTTTimestamp.read(line, &position) else { return nil }
        return (start, end)
    }

    /// Reads settings, and names those that are passed over.
    ///
    /// Source: W3C WebVTT, section 6.3, "parse the WebVTT cue settings".
    static func read(
        _ text: Span<UInt8>, from start: Int, isRegion: (String) -> Bool,
        problem: (Problem, Range<Int>) -> Void
    ) -> CueSettings {
        var settings = CueSettings()
        var position = start
        while let word = WebVTTSyntax.nextWord(text, &position) {
            guard let (name, value) = WebVTTSyntax.setting(text, word) else {
                problem(.unknown, word)
                continue
            }
            let isRead: Bool
            switch WebVTTSyntax.string(text, name) {
            case "region":
                let id = regionID(text, value)
                settings.region = isRegion(id) ? id : nil
                if settings.region == nil { problem(.unknownRegion, word) }
                continue
            case "vertical":
                isRead = vertical(text, value, &settings)
                // There are no vertical regions.
                if settings.vertical != .horizontal { giveUpRegion(of: &settings, word, problem) }
            case "line":
                isRead = line(text, value, &settings)
                if isRead { giveUpRegion(of: &settings, word, problem) }
            case "position": isRead = self.position(text, value, &settings)
            case "size":
                let size = WebVTTSyntax.percentage(text, value)
                if let size { settings.size = size }
                isRead = size != nil
                if isRead, settings.size != 100 { giveUpRegion(of: &settings, word, problem) }
            case "align":
                let align = CueSettings.Align(rawValue: WebVTTSyntax.string(text, value))
                if let align { settings.align = align }
                isRead = align != nil
            default:
                problem(.unknown, word)
                continue
            }
            if !isRead { problem(.badValue, word) }
        }
        return settings
    }

    /// Takes a cue out of the region that was said before a line, a size or a direction. A region
    /// that is said after them holds.
    private static func giveUpRegion(
        of settings: inout CueSettings, _ word: Range<Int>, _ problem: (Problem, Range<Int>) -> Void
    ) {
        guard settings.region != nil else { return }
        settings.region = nil
        problem(.regionGivenUp, word)
    }

    /// A region's identifier, in which U+0000 is read as U+FFFD like everywhere.
    static func regionID(_ text: Span<UInt8>, _ value: Range<Int>) -> String {
        let id = WebVTTSyntax.string(text, value)
        guard id.utf8.contains(0) else { return id }
        return String(
            String.UnicodeScalarView(id.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }

    private static func vertical(
        _ text: Span<UInt8>, _ value: Range<Int>, _ settings: inout CueSettings
    ) -> Bool {
        guard let vertical = CueSettings.Vertical(rawValue: WebVTTSyntax.string(text, value)),
            vertical != .horizontal
        else { return false }
        settings.vertical = vertical
        return true
    }

    private static func line(
        _ text: Span<UInt8>, _ value: Range<Int>, _ settings: inout CueSettings
    ) -> Bool {
        var number = value
        var align: CueSettings.LineAlign?
        if let comma = WebVTTSyntax.first(UInt8(ascii: ","), text, value) {
            number = value.lowerBound..<comma
            let name = WebVTTSyntax.string(text, comma + 1..<value.upperBound)
            align = CueSettings.LineAlign(rawValue: name)
            if align == nil { return false }
        }
        guard let last = number.last else { return false }
        if text[last] == UInt8(ascii: "%") {
            guard let percentage = WebVTTSyntax.percentage(text, number) else { return false }
            settings.line = .percentage(percentage)
        } else {
            let isNegative = text[number.lowerBound] == UInt8(ascii: "-")
            if isNegative { number = number.lowerBound + 1..<number.upperBound }
            guard let value = WebVTTSyntax.number(text, number) else { return false }
            // There is no negative zero.
            settings.line = .number(isNegative && value != 0 ? -value : value)
        }
        if let align { settings.lineAlign = align }
        return true
    }

    private static func position(
        _ text: Span<UInt8>, _ value: Range<Int>, _ settings: inout CueSettings
    ) -> Bool {
        var number = value
        var align: CueSettings.PositionAlign?
        if let comma = WebVTTSyntax.first(UInt8(ascii: ","), text, value) {
            number = value.lowerBound..<comma
            let name = WebVTTSyntax.string(text, comma + 1..<value.upperBound)
            align = CueSettings.PositionAlign(rawValue: name)
            if align == nil || align == .auto { return false }
        }
        guard let percentage = WebVTTSyntax.percentage(text, number) else { return false }
        settings.position = percentage
        if let align { settings.positionAlign = align }
        return true
    }
}
