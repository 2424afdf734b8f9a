/// The columns of one event of a SubStation script.
struct SubStationEvent {
    var start: Int64?
    var end: Int64?
    /// The bytes of the text, or `nil` when the line ends before it.
    var text: Range<Int>?
    var style = "Default"
    var attributes: [String: String] = [:]
    /// Whether the line ends before its last column.
    var isShort = false
    /// The bytes of all columns but times and text, by which equal ones are found.
    var rest: [UInt8] = []

    init(_ bytes: [UInt8], _ range: Range<Int>, _ layout: Layout) {
        let fields = SubStationLine.fields(bytes, range, count: layout.columns.count)
        isShort = fields.count < layout.columns.count
        for (column, field) in zip(layout.columns, fields) {
            let value = bytes.trimmed(field)
            switch column {
            case "start": start = Self.time(bytes, value)
            case "end": end = Self.time(bytes, value)
            case "text": text = field
            default:
                rest += bytes[value]
                rest.append(0x2C)
                take(column, String(decoding: bytes[value], as: UTF8.self))
            }
        }
    }

    private mutating func take(_ column: String, _ value: String) {
        switch column {
        case "style": style = value.isEmpty ? "Default" : String(value.drop { $0 == "*" })
        case "marked":
            if value.hasSuffix("1") { attributes[column] = "1" }
        default:
            let isNothing = value.allSatisfy { $0 == "0" }
            if !isNothing { attributes[column] = value }
        }
    }

    static func time(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
        guard let time = ClockTime.read(bytes.span.extracting(range)), time.fields > 1 else {
            return nil
        }
        return time.milliseconds
    }

    /// The name of a column as attributes have it.
    static func key(_ column: String) -> String {
        switch column.lowercased() {
        case "actor", "name": "name"
        case "marginl": "marginL"
        case "marginr": "marginR"
        case "marginv": "marginV"
        case let other: other
        }
    }
}
