/// The names under which a TTML document is written: styles, regions and people, each once.
struct TTMLNames {
    private(set) var styles: [(id: String, attributes: [(String, String)])] = []
    private(set) var regions: [(id: String, region: TTMLRegion)] = []
    private(set) var agents: [(id: String, name: String)] = []
    private var styleIDs: [String: String] = [:]
    private var regionIDs: [TTMLRegion: String] = [:]
    private var agentIDs: [String: String] = [:]
    private var used: Set<String> = []
    /// The last number that was tried after a prefix.
    private var tried: [String: Int] = [:]

    /// Keeps an identifier from being given away; false when it is in use.
    mutating func reserve(_ id: String) -> Bool { used.insert(id).inserted }

    private mutating func fresh(_ prefix: String, _ count: Int) -> String {
        var number = max(count, tried[prefix] ?? 0) + 1
        while !used.insert("\(prefix)\(number)").inserted { number += 1 }
        tried[prefix] = number
        return "\(prefix)\(number)"
    }

    /// The name of the style with some attributes.
    mutating func style(_ attributes: [(String, String)]) -> String {
        let key = attributes.map { "\($0.0)\u{0}\($0.1)" }.joined(separator: "\u{0}")
        if let id = styleIDs[key] { return id }
        let id = fresh("s", styles.count)
        styleIDs[key] = id
        styles.append((id, attributes))
        return id
    }

    /// The name of a region.
    mutating func region(_ region: TTMLRegion) -> String {
        if let id = regionIDs[region] { return id }
        let usual = region.usualName
        let id: String
        if let usual, used.insert(usual).inserted {
            id = usual
        } else {
            id = fresh("r", regions.count)
        }
        regionIDs[region] = id
        regions.append((id, region))
        return id
    }

    /// The name of a person or other speaker.
    mutating func agent(_ name: String) -> String {
        if let id = agentIDs[name] { return id }
        let id = fresh("a", agents.count)
        agentIDs[name] = id
        agents.append((id, name))
        return id
    }
}

extension TTMLRegion {
    /// The name of a region that stands where a keypad alignment says.
    fileprivate var usualName: String? {
        guard box == TTMLLength.Box(x: 10, y: 10, width: 80, height: 80), writingMode == "lrtb"
        else { return nil }
        let rows = ["before": "top", "center": "middle", "after": "bottom"]
        guard let row = rows[displayAlign] else { return nil }
        return textAlign == "center" ? row : "\(row)-\(textAlign)"
    }
}
