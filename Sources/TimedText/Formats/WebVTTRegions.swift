/// The `REGION` blocks of WebVTT.
enum WebVTTRegions {
    /// Reads the lines of a block after the line `REGION`, and names the settings passed over.
    ///
    /// Source: W3C WebVTT, section 6.2, "collect WebVTT region settings".
    static func read(
        _ text: Span<UInt8>, _ range: Range<Int>, problem: (Range<Int>) -> Void
    ) -> Region {
        var region = Region(id: "")
        let block = text.extracting(0..<range.upperBound)
        var position = range.lowerBound
        while let word = WebVTTSyntax.nextWord(block, &position) {
            guard let (name, value) = WebVTTSyntax.setting(block, word) else {
                problem(word)
                continue
            }
            if !set(block, name, value, &region) { problem(word) }
        }
        return region
    }

    private static func set(
        _ text: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>, _ region: inout Region
    ) -> Bool {
        switch WebVTTSyntax.string(text, name) {
        case "id": region.id = WebVTTSettings.regionID(text, value)
        case "width":
            guard let width = WebVTTSyntax.percentage(text, value) else { return false }
            region.width = width
        case "lines":
            for index in value where !WebVTTSyntax.isDigit(text[index]) { return false }
            region.lines = Int(WebVTTSyntax.integer(text, value))
        case "regionanchor":
            guard let anchor = WebVTTSyntax.point(text, value) else { return false }
            region.regionAnchor = anchor
        case "viewportanchor":
            guard let anchor = WebVTTSyntax.point(text, value) else { return false }
            region.viewportAnchor = anchor
        case "scroll":
            guard WebVTTSyntax.equals(text, value, "up") else { return false }
            region.scrollsUp = true
        default: return false
        }
        return true
    }

    /// Writes a region as a block with U+000A after each line.
    static func write(_ region: Region, id: String, to output: inout [UInt8]) {
        var lines = ["REGION"]
        if !id.isEmpty { lines.append("id:" + id) }
        if region.width != 100 {
            lines.append("width:" + WebVTTSettings.percentage(region.width))
        }
        if region.lines != 3 { lines.append("lines:\(max(0, region.lines))") }
        let corner = Region.Point(x: 0, y: 100)
        if region.regionAnchor != corner {
            lines.append("regionanchor:" + point(region.regionAnchor))
        }
        if region.viewportAnchor != corner {
            lines.append("viewportanchor:" + point(region.viewportAnchor))
        }
        if region.scrollsUp { lines.append("scroll:up") }
        // A block needs a second line to be a region.
        if lines.count == 1 { lines.append("width:100%") }
        output += Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func point(_ point: Region.Point) -> String {
        WebVTTSettings.percentage(point.x) + "," + WebVTTSettings.percentage(point.y)
    }

    /// The names that regions are written under, so that each setting finds its own.
    static func names(_ regions: [Region]) -> [String: String] {
        var names: [String: String] = [:]
        var taken: Set<String> = []
        var tried: [String: Int] = [:]
        for region in regions where names[region.id] == nil && !region.id.isEmpty {
            let wanted = identifier(region.id)
            var name = wanted
            var number = tried[wanted] ?? 1
            while !taken.insert(name).inserted {
                number += 1
                name = wanted + "-\(number)"
            }
            tried[wanted] = number
            names[region.id] = name
        }
        return names
    }

    /// An identifier without what would end it: white space, `-->` and U+0000.
    static func identifier(_ id: String) -> String {
        let scalars = id.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\0": "\u{FFFD}"
            case "\t", "\n", "\u{C}", "\r", " ": "_"
            default: scalar
            }
        }
        return WebVTTText.withoutArrows(String(String.UnicodeScalarView(scalars)), "--_>")
    }
}
