internal import Diagnostics

/// Reads a playlist and reports what in it breaks the rules.
///
/// Players are lenient in different ways, so the reader takes what it can and reports the rest.
/// Source: RFC 8216, section 4; HLS Authoring Specification for Apple Devices.
struct PlaylistReader {
    /// The findings, in order of place.
    var findings: [Finding] = []
    var media = MediaPlaylist()
    var multivariant = MultivariantPlaylist()
    /// The tags of media playlists that were seen, and of multivariant ones.
    var hasMediaTags = false
    var hasMultivariantTags = false
    var version = 1
    var target: Int64?
    var hasEnd = false
    /// The lines of renditions and of variants, for what is found at the end.
    var renditionLines: [SourceRange] = []
    var variantLines: [SourceRange] = []
    var segmentLines: [SourceRange] = []
    private let file: String
    private let bytes: [UInt8]
    /// What the next address is.
    private var duration: Int64?
    private var durationPlace: SourceRange?
    private var byteRange: (length: Int64, offset: Int64?)?
    private var variant: (MultivariantPlaylist.Variant, SourceRange)?
    private var seen: Set<String> = []
    private var lastEnd: (uri: String, offset: Int64)?
    /// Where the line that is read stands.
    private(set) var place: SourceRange

    init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        file = name
        place = SourceRange(file: name)
    }

    mutating func report(
        _ rule: String, _ message: String, _ severity: Severity = .error,
        at range: SourceRange? = nil
    ) {
        findings.append(
            Finding(rule: rule, severity: severity, message: message, range: range ?? place))
    }

    /// Reads all lines.
    ///
    /// - Throws: ``StreamingError`` when it is no playlist at all.
    mutating func read() throws(StreamingError) -> Playlist {
        var position = 0
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            report("hls-encoding", "a byte order mark stands before the first tag")
            position = 3
        }
        let start = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
        guard start.starts(with: "#EXT".utf8) else {
            throw StreamingError(
                .unreadable, "\(file) is no playlist: it doesn't start with #EXTM3U")
        }
        var number = 0
        while position < bytes.count {
            let line = bytes[position...].prefix { $0 != 0x0A }
            number += 1
            let next = line.endIndex + 1
            var end = line.endIndex
            if end > position, bytes[end - 1] == 0x0D { end -= 1 }
            place = SourceRange(file: file, line: number, column: 1, bytes: position..<end)
            guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
                report("hls-encoding", "the line isn't UTF-8")
                position = next
                continue
            }
            if number == 1, text != "#EXTM3U" {
                report("hls-header", "the first line isn't #EXTM3U")
            }
            if !text.isEmpty { read(line: text) }
            position = next
        }
        place = SourceRange(file: file)
        if variant != nil { report("hls-address", "no address follows the last #EXT-X-STREAM-INF") }
        if duration != nil { report("hls-address", "no address follows the last #EXTINF") }
        if hasMediaTags, hasMultivariantTags {
            report("hls-mixed", "tags of segments and of variants stand in one playlist")
        }
        if hasMultivariantTags {
            checkMultivariant()
            return .multivariant(multivariant)
        }
        checkMedia()
        return .media(media)
    }

    private mutating func read(line: String) {
        guard line.hasPrefix("#") else {
            take(address: line)
            return
        }
        guard line.hasPrefix("#EXT") else { return }
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        let value = line[colon...].dropFirst()
        switch line[..<colon] {
        case "#EXTM3U": break
        case "#EXT-X-VERSION": version = Int(value) ?? 1
        case "#EXT-X-INDEPENDENT-SEGMENTS": break
        case "#EXTINF": readDuration(value)
        case "#EXT-X-BYTERANGE": byteRange = readByteRange(value)
        case "#EXT-X-MAP": readMap(PlaylistAttributes(parsing: value))
        case "#EXT-X-KEY":
            hasMediaTags = true
            if let uri = PlaylistAttributes(parsing: value)["URI"] { refer(to: uri) }
        case "#EXT-X-TARGETDURATION":
            hasMediaTags = true
            target = Int64(value)
            if target == nil { report("hls-target-duration", "“\(value)” is no whole number") }
        case "#EXT-X-ENDLIST": (hasMediaTags, hasEnd) = (true, true)
        case "#EXT-X-PLAYLIST-TYPE", "#EXT-X-MEDIA-SEQUENCE", "#EXT-X-DISCONTINUITY",
            "#EXT-X-PROGRAM-DATE-TIME", "#EXT-X-I-FRAMES-ONLY", "#EXT-X-GAP", "#EXT-X-BITRATE":
            hasMediaTags = true
        case "#EXT-X-MEDIA": add(rendition: attributes(value))
        case "#EXT-X-STREAM-INF":
            hasMultivariantTags = true
            if variant != nil { report("hls-address", "no address follows the variant before") }
            variant = (read(variant: attributes(value)), place)
        case "#EXT-X-I-FRAME-STREAM-INF", "#EXT-X-SESSION-DATA", "#EXT-X-SESSION-KEY",
            "#EXT-X-CONTENT-STEERING":
            hasMultivariantTags = true
            multivariant.others.append(line)
        default: multivariant.others.append(line)
        }
    }

    private mutating func attributes(_ text: Substring) -> PlaylistAttributes {
        hasMultivariantTags = true
        let list = PlaylistAttributes(parsing: text)
        if list.isMalformed { report("hls-attributes", "the list of attributes is malformed") }
        return list
    }

    private mutating func add(rendition attributes: PlaylistAttributes) {
        multivariant.renditions.append(read(rendition: attributes))
        renditionLines.append(place)
    }

    private mutating func take(address: String) {
        if let (variant, line) = variant {
            var whole = variant
            whole.uri = address
            multivariant.variants.append(whole)
            variantLines.append(line)
            self.variant = nil
            return
        }
        if duration == nil { report("hls-duration", "no #EXTINF stands before the address") }
        hasMediaTags = true
        var part = MediaPlaylist.Part(uri: address)
        if let range = byteRange {
            var start = range.offset
            if start == nil, let last = lastEnd, last.uri == address { start = last.offset }
            if start == nil { report("hls-byte-range", "nothing says where the bytes begin") }
            if let place = start, place > Self.largest {
                report("hls-byte-range", "the bytes begin beyond any file")
                start = nil
            }
            part.bytes = (start ?? 0)..<((start ?? 0) + range.length)
            lastEnd = (address, (start ?? 0) + range.length)
        }
        media.segments.append(MediaPlaylist.Segment(part: part, duration: duration ?? 0))
        segmentLines.append(durationPlace ?? place)
        refer(to: address)
        (duration, durationPlace, byteRange) = (nil, nil, nil)
    }

    private mutating func refer(to uri: String) {
        if !seen.insert(uri).inserted { return }
        media.references.append(uri)
    }

    private mutating func readDuration(_ value: Substring) {
        hasMediaTags = true
        if duration != nil { report("hls-address", "no address follows the #EXTINF before") }
        let number = value.prefix { $0 != "," }
        durationPlace = place
        duration = Self.microseconds(number)
        if duration == nil {
            report("hls-duration", "“\(number)” is no duration in seconds")
            duration = 0
        }
    }

    /// Seconds with digits after a full stop as microseconds; `nil` for what is no such number.
    static func microseconds(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, (1...5).contains(first.utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let seconds = Int64(first)
        else { return nil }
        guard parts.count == 2 else { return seconds * 1_000_000 }
        let digits = parts[1].prefix(6)
        guard !digits.isEmpty, var fraction = Int64(digits) else { return nil }
        for _ in digits.utf8.count..<6 { fraction *= 10 }
        return seconds * 1_000_000 + fraction
    }

    /// The most bytes that a file can be said to have: a petabyte.
    private static let largest: Int64 = 1 << 50

    private mutating func readByteRange(_ value: Substring) -> (length: Int64, offset: Int64?)? {
        hasMediaTags = true
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard let length = parts.first.flatMap({ Int64($0) }), parts.count <= 2,
            (0...Self.largest).contains(length)
        else {
            report("hls-byte-range", "“\(value)” is no range of bytes")
            return nil
        }
        guard parts.count == 2 else { return (length, nil) }
        guard let offset = Int64(parts[1]), (0...Self.largest).contains(offset) else {
            report("hls-byte-range", "“\(value)” is no range of bytes")
            return nil
        }
        return (length, offset)
    }

    private mutating func readMap(_ attributes: PlaylistAttributes) {
        hasMediaTags = true
        guard let uri = attributes["URI"] else {
            report("hls-attributes", "#EXT-X-MAP has no URI")
            return
        }
        refer(to: uri)
        guard media.map == nil else { return }
        var part = MediaPlaylist.Part(uri: uri)
        if let text = attributes["BYTERANGE"], let range = readByteRange(text[...]) {
            part.bytes = (range.offset ?? 0)..<((range.offset ?? 0) + range.length)
        }
        media.map = part
    }
}
