/// What a SubRip timing line says after the times: the corners of a box, or WebVTT settings.
enum SubRipSettings {
    /// Reads the settings of a whole timing line.
    static func read(_ line: Span<UInt8>) -> CueSettings {
        var end = 0
        while end < line.count, line[end] != 0x0A, line[end] != 0x0D { end += 1 }
        guard let timing = SubRipTiming.read(line, 0..<end) else { return CueSettings() }
        return read(line, timing.rest..<end)
    }

    /// Whether what follows the times is settings, rather than the first line of the text.
    static func areSettings(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Bool {
        var at = rest.lowerBound
        guard let word = nextWord(bytes, &at, rest.upperBound) else { return false }
        return name(bytes, word) != nil
    }

    /// Whether what follows the times says something that is WebVTT's.
    static func areWebVTT(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Bool {
        var at = rest.lowerBound
        while let word = nextWord(bytes, &at, rest.upperBound) {
            if let name = name(bytes, word), name.count > 2 { return true }
        }
        return false
    }

    private static func read(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> CueSettings {
        var corners: [String: Int] = [:]
        // WebVTT's own reader knows its settings best; it is given a line of its own kind.
        var webVTT = Array("00:00.000 --> 00:00.001".utf8)
        let plainCount = webVTT.count
        var at = rest.lowerBound
        while let word = nextWord(bytes, &at, rest.upperBound) {
            guard let name = name(bytes, word) else { continue }
            if name.count == 2 {
                let value = word.lowerBound + 3..<word.upperBound
                corners[name] = integer(bytes, value)
            } else {
                webVTT.append(0x20)
                webVTT.append(bytes.extracting(word))
            }
        }
        var settings = CueSettings()
        if webVTT.count > plainCount {
            settings = WebVTTSettings.read(webVTT.span, in: RegionIndex())
        }
        if let x1 = corners["x1"], let x2 = corners["x2"], let y1 = corners["y1"],
            let y2 = corners["y2"]
        {
            settings.coordinates = CueSettings.Coordinates(x1: x1, x2: x2, y1: y1, y2: y2)
        }
        return settings
    }

    /// The corners as a timing line says them, with a space before each.
    static func write(_ coordinates: CueSettings.Coordinates, to output: inout [UInt8]) {
        let corners = coordinates
        output += " X1:\(corners.x1) X2:\(corners.x2) Y1:\(corners.y1) Y2:\(corners.y2)".utf8
    }

    /// The next run of bytes without spaces.
    private static func nextWord(
        _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int
    ) -> Range<Int>? {
        while at < end, bytes[at] <= 0x20 { at += 1 }
        let start = at
        while at < end, bytes[at] > 0x20 { at += 1 }
        return at > start ? start..<at : nil
    }

    /// The lowercase name before the colon of `name:value`, if it is a known one.
    private static func name(_ bytes: Span<UInt8>, _ word: Range<Int>) -> String? {
        var name = ""
        var at = word.lowerBound
        while at < word.upperBound, name.utf8.count <= 8 {
            let byte = bytes[at]
            if byte == 0x3A {
                return at + 1 < word.upperBound && names.contains(name) ? name : nil
            }
            name.unicodeScalars.append(
                Unicode.Scalar(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
            at += 1
        }
        return nil
    }

    private static let names: Set = [
        "x1", "x2", "y1", "y2", "align", "line", "position", "region", "size", "vertical",
    ]

    private static func integer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        Int(String(decoding: Array(range.prefix(12).map { bytes[$0] }), as: UTF8.self))
    }
}
