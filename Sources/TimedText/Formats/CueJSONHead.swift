/// What a document says apart from its cues, as JSON.
enum CueJSONHead {
    /// The members that aren't as when nothing is said.
    static func members(of document: Document) -> [(String, [UInt8])] {
        let head = document.head
        var members: [(String, [UInt8])] = []
        if let language = head.language { members.append(("language", JSONText.string(language))) }
        if !head.text.isEmpty { members.append(("header", JSONText.string(head.text))) }
        if !head.lines.isEmpty { members.append(("headerLines", strings(head.lines))) }
        if !head.metadata.isEmpty { members.append(("metadata", JSONText.object(head.metadata))) }
        if !head.comments.isEmpty { members.append(("comments", strings(head.comments))) }
        if let map = head.timestampMap {
            let values = [
                ("local", JSONText.number(map.local)), ("mpegts", JSONText.number(map.mpegts)),
            ]
            members.append(("timestampMap", JSONText.object(values)))
        }
        if let size = head.resolution { members.append(("resolution", point(size))) }
        if let rate = head.frameRate { members.append(("frameRate", JSONText.number(rate))) }
        if !head.styles.isEmpty {
            members.append(("styles", JSONText.array(head.styles.map { written($0) })))
        }
        if !head.regions.isEmpty {
            members.append(("regions", JSONText.array(head.regions.map { written($0) })))
        }
        if !document.trailingComments.isEmpty {
            members.append(("trailingComments", strings(document.trailingComments)))
        }
        return members
    }

    /// Takes one member of the outermost object.
    static func read(_ name: String, _ value: JSONValue, into head: inout Document.Head) {
        switch name {
        case "language": head.language = value.string
        case "header": head.text = value.string ?? ""
        case "headerLines": head.lines = strings(value)
        case "metadata": head.metadata = dictionary(value)
        case "comments": head.comments = strings(value)
        case "timestampMap":
            if let local = value["local"]?.number, let mpegts = value["mpegts"]?.number {
                head.timestampMap = TimestampMap(
                    local: CueJSONTree.milliseconds(local),
                    mpegts: CueJSONTree.milliseconds(mpegts))
            }
        case "resolution": head.resolution = point(value)
        case "frameRate": head.frameRate = value.number
        case "styles":
            head.styles = (value.array ?? []).map {
                Style(
                    name: $0["name"]?.string ?? "", css: $0["css"]?.string ?? "",
                    properties: $0["properties"].map { dictionary($0) } ?? [:])
            }
        case "regions":
            head.regions = (value.array ?? []).map { region($0) }
        default: break
        }
    }

    static func strings(_ value: JSONValue) -> [String] {
        (value.array ?? []).compactMap { $0.string }
    }

    static func strings(_ values: [String]) -> [UInt8] {
        JSONText.array(values.map { JSONText.string($0) })
    }

    static func dictionary(_ value: JSONValue) -> [String: String] {
        var result: [String: String] = [:]
        for member in value.members ?? [] { result[member.name] = member.value.string }
        return result
    }

    private static func written(_ style: Style) -> [UInt8] {
        var members: [(String, [UInt8])] = []
        if !style.name.isEmpty { members.append(("name", JSONText.string(style.name))) }
        if !style.css.isEmpty { members.append(("css", JSONText.string(style.css))) }
        if !style.properties.isEmpty {
            members.append(("properties", JSONText.object(style.properties)))
        }
        return JSONText.object(members)
    }

    private static func written(_ region: Region) -> [UInt8] {
        JSONText.object([
            ("id", JSONText.string(region.id)), ("width", JSONText.number(region.width)),
            ("lines", JSONText.number(Int64(region.lines))),
            ("regionAnchor", point(region.regionAnchor)),
            ("viewportAnchor", point(region.viewportAnchor)),
            ("scrollsUp", Array((region.scrollsUp ? "true" : "false").utf8)),
        ])
    }

    private static func region(_ value: JSONValue) -> Region {
        var region = Region(id: value["id"]?.string ?? "")
        region.width = value["width"]?.number ?? region.width
        if let lines = value["lines"]?.number {
            region.lines = Int(CueJSONTree.milliseconds(lines))
        }
        region.regionAnchor = value["regionAnchor"].flatMap { point($0) } ?? region.regionAnchor
        region.viewportAnchor =
            value["viewportAnchor"].flatMap { point($0) } ?? region.viewportAnchor
        region.scrollsUp = value["scrollsUp"]?.kind == .boolean(true)
        return region
    }

    private static func point(_ point: Region.Point) -> [UInt8] {
        JSONText.object([("x", JSONText.number(point.x)), ("y", JSONText.number(point.y))])
    }

    private static func point(_ value: JSONValue) -> Region.Point? {
        guard let x = value["x"]?.number, let y = value["y"]?.number else { return nil }
        return Region.Point(x: x, y: y)
    }
}
