/// A section of a SubStation script, as the line that opens it says.
enum SubStationSection: Equatable {
    case info
    case styles(isLegacy: Bool)
    case events
    /// Fonts, graphics, and what programs keep for themselves.
    case other

    /// Reads a line such as `[Events]`; `nil` when it doesn't open a section.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let line = bytes.trimmed(range)
        guard line.count > 2, line.count < 60, bytes[line.lowerBound] == 0x5B,
            bytes[line.upperBound - 1] == 0x5D
        else { return nil }
        let name = String(
            decoding: bytes[line.lowerBound + 1..<line.upperBound - 1], as: UTF8.self
        ).lowercased()
        // Lines of an embedded font may look similar.
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || " +*-_.".contains($0) }) else {
            return nil
        }
        switch name {
        case "script info": self = .info
        case "v4 styles": self = .styles(isLegacy: true)
        case "v4+ styles", "v4++ styles", "v4 styles+": self = .styles(isLegacy: false)
        case "events": self = .events
        default: self = .other
        }
    }
}

/// A line of a script that says something: its name, `Dialogue`, and what stands after the colon.
struct SubStationLine {
    var name: String
    var value: Range<Int>

    /// Reads a line `Name: value`; `nil` when it isn't one.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let line = bytes.trimmed(range)
        guard
            let colon = bytes.first(
                0x3A, in: line.lowerBound..<min(line.upperBound, line.lowerBound + 100)),
            colon > line.lowerBound
        else { return nil }
        name = String(decoding: bytes[bytes.trimmed(line.lowerBound..<colon)], as: UTF8.self)
        var start = colon + 1
        while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        value = start..<range.upperBound
    }

    /// The places of a line's fields, of which the last takes the rest with its commas.
    static func fields(_ bytes: [UInt8], _ range: Range<Int>, count: Int) -> [Range<Int>] {
        var fields: [Range<Int>] = []
        var start = range.lowerBound
        while fields.count + 1 < count, let comma = bytes.first(0x2C, in: start..<range.upperBound)
        {
            fields.append(start..<comma)
            start = comma + 1
        }
        fields.append(start..<range.upperBound)
        return fields
    }
}
