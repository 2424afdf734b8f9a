extension CueText.Placement {
    /// The resolution that SubStation positions are meant for when a file says none.
    static let defaultResolution = Region.Point(x: 384, y: 288)

    /// A column of the nine places.
    private enum Column: UInt8 { case left, center, right }
    /// A row of the nine places.
    private enum Row: UInt8 { case bottom, middle, top }

    private init(_ column: Column, _ row: Row) {
        self.init(alignment: row.rawValue * 3 + column.rawValue + 1)
    }

    /// The settings that show a cue at this place in a picture of some resolution.
    ///
    /// The top row is line 0, the middle row is line 50 % with its centre, and the bottom row is what
    /// no setting says. The left column is position 0 with the box's left side, the right column
    /// position 100 with its right side. A point becomes a line and a position in percent, and the
    /// alignment says which part of the box stands there.
    func settings(resolution: Region.Point = defaultResolution) -> CueSettings {
        var settings = CueSettings()
        let known = (1...9).contains(alignment) ? alignment - 1 : 1
        let column = Column(rawValue: known % 3) ?? .center
        let row = Row(rawValue: known / 3) ?? .bottom
        switch column {
        case .left:
            settings.position = 0
            settings.positionAlign = .lineLeft
            settings.align = .left
        case .center: break
        case .right:
            settings.position = 100
            settings.positionAlign = .lineRight
            settings.align = .right
        }
        guard let position, resolution.x > 0, resolution.y > 0 else {
            switch row {
            case .bottom: break
            case .middle:
                settings.line = .percentage(50)
                settings.lineAlign = .center
            case .top: settings.line = .number(0)
            }
            return settings
        }
        settings.position = min(max(position.x / resolution.x * 100, 0), 100)
        settings.line = .percentage(min(max(position.y / resolution.y * 100, 0), 100))
        if column == .center { settings.positionAlign = .center }
        settings.lineAlign =
            switch row {
            case .bottom: .end
            case .middle: .center
            case .top: .start
            }
        return settings
    }

    /// The place that comes nearest to some settings, and whether it is the same place.
    ///
    /// The coordinates of a SubRip cue don't count. Percentages are the same when they differ by less
    /// than 0.01, for a file may give them with two digits after the point.
    static func nearest(
        to settings: CueSettings, resolution: Region.Point = defaultResolution
    ) -> (placement: CueText.Placement, isExact: Bool) {
        var placement = Self(column(of: settings), row(of: settings.line))
        // The usual place needs no words.
        if placement.alignment == 2 { placement.alignment = 0 }
        if placement.settings(resolution: resolution).isSame(as: settings) {
            return (placement, true)
        }
        if let point = point(for: settings, resolution) { return (point, true) }
        return (placement, false)
    }

    /// The place with a point that is these settings, if there is one.
    private static func point(
        for settings: CueSettings, _ resolution: Region.Point
    ) -> CueText.Placement? {
        guard case .percentage(let line) = settings.line, let position = settings.position,
            line.isFinite, position.isFinite
        else { return nil }
        let column: Column
        switch settings.positionAlign {
        case .lineLeft: column = .left
        case .center: column = .center
        case .lineRight: column = .right
        case .auto: return nil
        }
        let row: Row =
            switch settings.lineAlign {
            case .start: .top
            case .center: .middle
            case .end: .bottom
            }
        var placement = Self(column, row)
        if placement.alignment == 2 { placement.alignment = 0 }
        for scale in [1.0, 10, 100, 1000] {
            placement.position = Region.Point(
                x: (position / 100 * resolution.x * scale).rounded() / scale,
                y: (line / 100 * resolution.y * scale).rounded() / scale)
            if placement.settings(resolution: resolution).isSame(as: settings) { return placement }
        }
        return nil
    }

    private static func column(of settings: CueSettings) -> Column {
        let byAlign: Column =
            switch settings.align {
            case .start, .left: .left
            case .center: .center
            case .end, .right: .right
            }
        guard let position = settings.position else { return byAlign }
        // The middle of the text says more than the edge of its box.
        if byAlign == .left, position < 40 { return .left }
        if byAlign == .right, position > 60 { return .right }
        if position < 34 { return .left }
        if position > 66 { return .right }
        return .center
    }

    private static func row(of line: CueSettings.Line) -> Row {
        switch line {
        case .auto: .bottom
        // A picture has about fifteen lines.
        case .number(let number) where number >= 0:
            number < 5 ? .top : number < 10 ? .middle : .bottom
        case .number(let number): number > -6 ? .bottom : number > -11 ? .middle : .top
        case .percentage(let part): part < 34 ? .top : part < 67 ? .middle : .bottom
        }
    }
}

extension CueSettings {
    /// Whether two settings show a cue at the same place; the coordinates of SubRip don't count.
    fileprivate func isSame(as other: CueSettings) -> Bool {
        var a = self
        var b = other
        a.coordinates = nil
        b.coordinates = nil
        if let first = a.position, let second = b.position, abs(first - second) < 0.01 {
            a.position = second
        }
        if case .percentage(let first) = a.line, case .percentage(let second) = b.line,
            abs(first - second) < 0.01
        {
            a.line = b.line
        }
        return a == b
    }
}
