extension TTMLRegion {
    /// The region for the place of a cue, and what of the place it only comes near to.
    init(
        settings: CueSettings, placement: CueText.Placement, of document: Document,
        lost: inout [String]
    ) {
        var settings = settings
        let isPlaced = placement != CueText.Placement()
        if let corners = settings.coordinates {
            settings.coordinates = nil
            if let resolution = document.head.resolution, resolution.x > 0, resolution.y > 0 {
                if isPlaced || !settings.isDefault { lost.append("position") }
                self.init(corners: corners, resolution: resolution)
                return
            }
            lost.append("coordinates")
        }
        if isPlaced, !settings.isDefault { lost.append("position") }
        if settings.isDefault, placement.position != nil {
            settings = placement.settings(
                resolution: document.head.resolution ?? CueText.Placement.defaultResolution)
            if settings.isDefault { lost.append("position") }
        }
        if settings.isDefault, placement.alignment != 0 {
            self.init(alignment: placement.alignment)
            return
        }
        if let id = settings.region, let region = document.regions.first(id) {
            self.init(region: region, align: settings.align)
            if region.scrollsUp { lost.append("region-scroll") }
            return
        }
        self.init(settings: settings, lost: &lost)
    }

    /// The place of an alignment on a numeric keypad.
    init(alignment: UInt8) {
        self.init()
        box = TTMLLength.Box(x: 10, y: 10, width: 80, height: 80)
        textAlign =
            ["center", "left", "center", "right"][alignment == 0 ? 0 : Int(alignment - 1) % 3 + 1]
        displayAlign = alignment > 6 ? "before" : alignment > 3 ? "center" : "after"
    }

    private init(corners: CueSettings.Coordinates, resolution: Region.Point) {
        self.init()
        box.x = Double(corners.x1) / resolution.x * 100
        box.y = Double(corners.y1) / resolution.y * 100
        box.width = max(0, Double(corners.x2) / resolution.x * 100 - box.x)
        box.height = max(0, Double(corners.y2) / resolution.y * 100 - box.y)
        textAlign = "center"
        displayAlign = "after"
    }

    private init(region: Region, align: CueSettings.Align) {
        self.init()
        box.width = region.width
        box.height = min(100, Double(max(1, min(region.lines, 100))) * Self.lineHeight)
        box.x = region.viewportAnchor.x - region.regionAnchor.x * box.width / 100
        box.y = region.viewportAnchor.y - region.regionAnchor.y * box.height / 100
        textAlign = align.rawValue
        displayAlign = "after"
    }

    private init(settings: CueSettings, lost: inout [String]) {
        self.init(alignment: 2)
        textAlign = settings.align.rawValue
        switch settings.vertical {
        case .horizontal: break
        case .rightToLeft: writingMode = "tbrl"
        case .leftToRight: writingMode = "tblr"
        }
        let isVertical = settings.vertical != .horizontal
        var along = (10.0, 80.0)
        if settings.position != nil || settings.size != 100 { along = Self.extent(settings) }
        var across = (10.0, 80.0)
        switch settings.line {
        case .auto:
            if isVertical { across = (0, 100) }
        case .number(let number):
            if number >= 0 {
                across = (min(90, number * Self.lineHeight), 0)
                across.1 = 100 - across.0
                displayAlign = "before"
            } else {
                across = (0, max(10, 100 + (number + 1) * Self.lineHeight))
            }
            lost.append("line-number")
        case .percentage(let percentage):
            let line = min(100, max(0, percentage))
            switch settings.lineAlign {
            case .start where line < 100:
                across = (line, min(80, 100 - line))
                displayAlign = "before"
            case .start: across = (0, 100)
            case .end where line > 0: across = (0, line)
            case .end:
                across = (0, 100)
                displayAlign = "before"
            case .center:
                let half = max(1, min(40, line, 100 - line))
                across = (line - half, half * 2)
                displayAlign = "center"
            }
        }
        if settings.vertical == .rightToLeft { across.0 = 100 - across.0 - across.1 }
        box =
            isVertical
            ? TTMLLength.Box(x: across.0, y: along.0, width: across.1, height: along.1)
            : TTMLLength.Box(x: along.0, y: across.0, width: along.1, height: across.1)
    }

    /// Where the box starts along its lines, and how long it is.
    ///
    /// Source: W3C WebVTT, section 7.2 "Processing cue settings", steps 3 to 6.
    private static func extent(_ settings: CueSettings) -> (Double, Double) {
        let automatic: Double =
            switch settings.align {
            case .start, .left: 0
            case .center: 50
            case .end, .right: 100
            }
        let position = min(100, max(0, settings.position ?? automatic))
        var align = settings.positionAlign
        if align == .auto {
            align =
                switch settings.align {
                case .start, .left: .lineLeft
                case .center: .center
                case .end, .right: .lineRight
                }
        }
        switch align {
        case .lineLeft, .auto:
            let size = min(settings.size, 100 - position)
            return size > 0 ? (position, size) : (0, 100)
        case .lineRight:
            let size = min(settings.size, position)
            return size > 0 ? (position - size, size) : (0, 100)
        case .center:
            let size = min(settings.size, 2 * min(position, 100 - position))
            return size > 0 ? (position - size / 2, size) : (0, 100)
        }
    }

    /// The attributes of a `region` element, in the order in which they are written.
    var attributes: [(String, String)] {
        func pair(_ a: Double, _ b: Double) -> String {
            TTMLLength.written(a) + " " + TTMLLength.written(b)
        }
        var attributes = [
            ("tts:origin", pair(box.x, box.y)), ("tts:extent", pair(box.width, box.height)),
            ("tts:displayAlign", displayAlign), ("tts:textAlign", textAlign),
        ]
        if writingMode != "lrtb" { attributes.append(("tts:writingMode", writingMode)) }
        return attributes
    }
}
