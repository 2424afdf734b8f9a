/// What the lines of an HLS playlist say, and what is wrong with them.
struct PlaylistLines {
    /// What is wrong, each with its line.
    private(set) var problems: [String] = []
    /// The addresses of all files, in order.
    private(set) var addresses: [String] = []
    private var line = 0
    private var target: Int?
    private var durations: [(line: Int, seconds: Double)] = []
    private var isMedia = false
    private var isMultivariant = false
    private var awaitsSegment = false
    private var awaitsVariant = false
    private var groups: [String: Set<String>] = [:]
    private var references: [(line: Int, kind: String, group: String)] = []

    /// What kind of playlist it is.
    var kind: String { isMultivariant ? "multivariant" : "media" }

    /// Takes the next line, without its end.
    mutating func take(_ text: Substring) {
        line += 1
        if line == 1, text != "#EXTM3U" { report("the first line isn't #EXTM3U") }
        if text.isEmpty { return }
        if text.hasPrefix("#EXT") {
            let name = text.prefix { $0 != ":" }
            take(tag: String(name), String(text.dropFirst(name.count + 1)))
        } else if !text.hasPrefix("#") {
            if text.first == " " || text.last == " " { report("the address has space around it") }
            if !awaitsSegment, !awaitsVariant {
                report("an address stands without a tag before it")
            }
            awaitsSegment = false
            awaitsVariant = false
            addresses.append(String(text))
        }
    }

    private mutating func take(tag: String, _ value: String) {
        switch tag {
        case "#EXTINF":
            isMedia = true
            if awaitsSegment { report("the segment before has no address") }
            awaitsSegment = true
            let number = value.prefix { $0 != "," }
            guard value.contains(","), let seconds = Double(number), seconds >= 0 else {
                return report("'\(number)' isn't a duration")
            }
            durations.append((line, seconds))
        case "#EXT-X-TARGETDURATION":
            isMedia = true
            target = Int(value)
            if target == nil { report("'\(value)' isn't a whole number of seconds") }
        case "#EXT-X-STREAM-INF":
            isMultivariant = true
            awaitsVariant = true
            let attributes = attributes(value)
            if attributes["BANDWIDTH"].flatMap({ Int($0) }) == nil {
                report("BANDWIDTH is missing")
            }
            for kind in ["AUDIO", "SUBTITLES", "VIDEO"] {
                if let group = attributes[kind] { references.append((line, kind, group)) }
            }
        case "#EXT-X-MEDIA": takeRendition(attributes(value))
        case "#EXT-X-MAP", "#EXT-X-I-FRAME-STREAM-INF":
            guard let address = attributes(value)["URI"] else { return report("URI is missing") }
            addresses.append(address)
        case "#EXT-X-ENDLIST", "#EXT-X-PLAYLIST-TYPE", "#EXT-X-MEDIA-SEQUENCE", "#EXT-X-BYTERANGE",
            "#EXT-X-DISCONTINUITY":
            isMedia = true
        default: break
        }
    }

    private mutating func takeRendition(_ attributes: [String: String]) {
        isMultivariant = true
        guard let kind = attributes["TYPE"], let group = attributes["GROUP-ID"],
            let name = attributes["NAME"]
        else { return report("TYPE, GROUP-ID or NAME is missing") }
        if !groups["\(kind)/\(group)/names", default: []].insert(name).inserted {
            report("the name '\(name)' is there twice in the group '\(group)'")
        }
        groups[kind, default: []].insert(group)
        if let address = attributes["URI"] { addresses.append(address) }
        if kind == "SUBTITLES", attributes["URI"] == nil { report("URI is missing") }
        if kind != "SUBTITLES", attributes["FORCED"] != nil {
            report("FORCED may stand only at subtitles")
        }
    }

    /// Ends the playlist.
    mutating func finish() {
        if isMedia, isMultivariant {
            problems.append("tags of media and multivariant playlists stand together")
        }
        if awaitsSegment || awaitsVariant { report("the last address is missing") }
        if !isMultivariant {
            guard let target else { return problems.append("#EXT-X-TARGETDURATION is missing") }
            for (line, seconds) in durations where Int(seconds.rounded()) > target {
                problems.append(
                    "line \(line): a segment of \(seconds) s is longer than the target of \(target) s"
                )
            }
        }
        for (line, kind, group) in references where !(groups[kind] ?? []).contains(group) {
            problems.append("line \(line): the group '\(group)' of \(kind) isn't there")
        }
    }

    private mutating func report(_ message: String) { problems.append("line \(line): \(message)") }

    /// The attributes of a list; quotation marks around values are taken away.
    private mutating func attributes(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        var rest = text[...]
        while !rest.isEmpty {
            guard let sign = rest.firstIndex(of: "=") else {
                report("'\(rest)' isn't an attribute")
                break
            }
            let name = String(rest[..<sign])
            rest = rest[rest.index(after: sign)...]
            let value: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                guard let end = rest.firstIndex(of: "\"") else {
                    report("a quotation mark isn't closed")
                    break
                }
                value = rest[..<end]
                rest = rest[rest.index(after: end)...]
                if !rest.isEmpty, rest.first != "," { report("a comma is missing after '\(name)'") }
            } else {
                value = rest.prefix { $0 != "," }
                rest = rest[value.endIndex...]
            }
            if result.updateValue(String(value), forKey: name) != nil {
                report("'\(name)' is there twice")
            }
            rest = rest.dropFirst()
        }
        return result
    }
}
