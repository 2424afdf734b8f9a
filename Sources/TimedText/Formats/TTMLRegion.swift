/// Where cues stand, as a TTML region says it: a box, and how text is aligned in it.
struct TTMLRegion: Sendable, Hashable {
    var box = TTMLLength.Box()
    var displayAlign = "before"
    var textAlign = "start"
    var writingMode = "lrtb"

    /// The height of a line in percent of the picture, as WebVTT has it by default.
    static let lineHeight = 5.33

    /// The settings that show a cue in the region.
    ///
    /// A box that ends near the bottom is where subtitles stand when nothing is said, so its line is
    /// automatic, and so is the position in a box that spreads evenly from the middle. A box that reaches from the top
    /// edge to some line above the bottom says its line on purpose.
    var settings: CueSettings {
        var settings = CueSettings()
        settings.align = CueSettings.Align(ttml: textAlign)
        switch writingMode {
        case "tbrl", "tb": settings.vertical = .rightToLeft
        case "tblr": settings.vertical = .leftToRight
        default: break
        }
        let isVertical = settings.vertical != .horizontal
        // Along the lines of text, and across them.
        let along = isVertical ? (box.y, box.height) : (box.x, box.width)
        var across = isVertical ? (box.x, box.width) : (box.y, box.height)
        // Vertical text from the right counts its lines from the right edge.
        if settings.vertical == .rightToLeft { across.0 = 100 - across.0 - across.1 }
        let bottom = across.0 + across.1
        let isEven = abs(along.0 * 2 + along.1 - 100) < 0.5
        let isUsual =
            !isVertical && displayAlign == "after" && bottom >= 75
            && (across.0 > 0.001 || bottom > 99.9)
        let isWide = along.1 > 99.99 || (along.0 == 10 && along.1 == 80)
        if isEven, isWide || (isUsual && settings.align == .center) {
            // Any width that wide leaves the text where it would be.
        } else {
            settings.size = clamped(along.1)
            switch settings.align {
            case .start, .left:
                settings.position = clamped(along.0)
                settings.positionAlign = .lineLeft
            case .center:
                settings.position = clamped(along.0 + along.1 / 2)
                settings.positionAlign = .center
            case .end, .right:
                settings.position = clamped(along.0 + along.1)
                settings.positionAlign = .lineRight
            }
        }
        guard !isUsual else { return settings }
        switch displayAlign {
        case "after":
            if isVertical, bottom > 99.99 { return settings }
            settings.line = .percentage(clamped(bottom))
            settings.lineAlign = .end
        case "center":
            settings.line = .percentage(clamped(across.0 + across.1 / 2))
            settings.lineAlign = .center
        default:
            settings.line = .percentage(clamped(across.0))
            settings.lineAlign = .start
        }
        return settings
    }

    private func clamped(_ value: Double) -> Double {
        let value = (value * 10_000).rounded() / 10_000
        return min(100, max(0, value))
    }

    /// The region as others see it.
    func region(id: String) -> Region {
        var region = Region(id: id)
        region.width = clamped(box.width)
        region.lines = Int(min(100, max(1, (box.height / Self.lineHeight).rounded())))
        let share: Double =
            switch displayAlign {
            case "after": 100
            case "center": 50
            default: 0
            }
        region.regionAnchor = Region.Point(x: 0, y: share)
        region.viewportAnchor = Region.Point(
            x: clamped(box.x), y: clamped(box.y + box.height * share / 100))
        return region
    }
}

extension CueSettings.Align {
    /// The alignment that a value of `tts:textAlign` says.
    init(ttml value: String) {
        switch value {
        case "left": self = .left
        case "center": self = .center
        case "right": self = .right
        case "end": self = .end
        default: self = .start
        }
    }
}
