/// The settings and the placement of a cue as JSON.
enum CueJSONSettings {
    /// The settings that aren't as when nothing is said.
    static func written(_ settings: CueSettings) -> [UInt8] {
        var members: [(name: String, value: [UInt8])] = []
        func add(_ name: String, _ value: String) { members.append((name, JSONText.string(value))) }
        if settings.vertical != .horizontal { add("vertical", settings.vertical.rawValue) }
        switch settings.line {
        case .auto: break
        case .number(let number): members.append(("line", JSONText.number(number)))
        case .percentage(let number): add("line", String(number) + "%")
        }
        if settings.lineAlign != .start { add("lineAlign", settings.lineAlign.rawValue) }
        if let position = settings.position {
            members.append(("position", JSONText.number(position)))
        }
        if settings.positionAlign != .auto {
            add("positionAlign", settings.positionAlign.rawValue)
        }
        if settings.size != 100 { members.append(("size", JSONText.number(settings.size))) }
        if settings.align != .center { add("align", settings.align.rawValue) }
        if let region = settings.region { add("region", region) }
        if let box = settings.coordinates {
            let numbers = [box.x1, box.x2, box.y1, box.y2]
            members.append(
                ("box", JSONText.array(numbers.map { JSONText.number(Int64($0)) })))
        }
        return JSONText.object(members)
    }

    static func read(_ value: JSONValue) -> CueSettings {
        var settings = CueSettings()
        func string(_ name: String) -> String { value[name]?.string ?? "?" }
        settings.vertical = .init(rawValue: string("vertical")) ?? .horizontal
        if let line = value["line"]?.number {
            settings.line = .number(line)
        } else if let line = Double(string("line").prefix { $0 != "%" }), line.isFinite {
            settings.line = .percentage(line)
        }
        settings.lineAlign = .init(rawValue: string("lineAlign")) ?? .start
        settings.position = value["position"]?.number
        settings.positionAlign = .init(rawValue: string("positionAlign")) ?? .auto
        settings.size = value["size"]?.number ?? 100
        settings.align = .init(rawValue: string("align")) ?? .center
        settings.region = value["region"]?.string
        let box = value["box"]?.array?.compactMap {
            $0.number.map { Int(CueJSONTree.milliseconds($0)) }
        }
        if let box, box.count == 4 {
            settings.coordinates = .init(x1: box[0], x2: box[1], y1: box[2], y2: box[3])
        }
        return settings
    }

    static func written(_ placement: CueText.Placement) -> [UInt8] {
        var members: [(name: String, value: [UInt8])] = []
        if placement.alignment != 0 {
            members.append(("alignment", JSONText.number(Int64(placement.alignment))))
        }
        if let position = placement.position {
            members.append(("x", JSONText.number(position.x)))
            members.append(("y", JSONText.number(position.y)))
        }
        return JSONText.object(members)
    }

    static func readPlacement(_ value: JSONValue) -> CueText.Placement {
        var placement = CueText.Placement()
        if let alignment = value["alignment"]?.number, (1...9).contains(alignment) {
            placement.alignment = UInt8(alignment)
        }
        if let x = value["x"]?.number, let y = value["y"]?.number {
            placement.position = Region.Point(x: x, y: y)
        }
        return placement
    }
}
