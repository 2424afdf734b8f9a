/// The styles of a SubStation script as it writes them.
enum SubStationStyles {
    static let columns = [
        "Name", "Fontname", "Fontsize", "PrimaryColour", "SecondaryColour", "OutlineColour",
        "BackColour", "Bold", "Italic", "Underline", "StrikeOut", "ScaleX", "ScaleY", "Spacing",
        "Angle", "BorderStyle", "Outline", "Shadow", "Alignment", "MarginL", "MarginR", "MarginV",
        "Encoding",
    ]
    static let legacyColumns = [
        "Name", "Fontname", "Fontsize", "PrimaryColour", "SecondaryColour", "TertiaryColour",
        "BackColour", "Bold", "Italic", "BorderStyle", "Outline", "Shadow", "Alignment", "MarginL",
        "MarginR", "MarginV", "AlphaLevel", "Encoding",
    ]

    /// The style of cues that name none, for a picture of some size.
    static func standard(for size: Region.Point) -> Style {
        let side = max(1, min(size.x, size.y, 100_000))
        func scaled(_ value: Double) -> String {
            String(Int(max(1, (value * side / 288).rounded())))
        }
        return Style(
            name: "Default",
            properties: [
                "Fontsize": scaled(20), "Outline": scaled(1), "MarginL": scaled(10),
                "MarginR": scaled(10), "MarginV": scaled(10),
            ])
    }

    /// A style's line, without its ending. The style's own alignment was legacy where it is
    /// numbered as in version 4.
    static func line(
        _ style: Style, columns: [String], wasLegacy: Bool, isLegacy: Bool
    ) -> String {
        let values = columns.map { column in
            value(column, of: style, wasLegacy: wasLegacy, isLegacy: isLegacy)
                .replacing(",", with: ";").filter { !$0.isNewline }
        }
        return "Style: " + values.joined(separator: ",")
    }

    private static func value(
        _ column: String, of style: Style, wasLegacy: Bool, isLegacy: Bool
    ) -> String {
        if column.lowercased() == "name" { return style.name.isEmpty ? "Default" : style.name }
        if column == "Alignment", wasLegacy != isLegacy {
            let alignment = SubStationLook(style, isLegacy: wasLegacy).alignment
            return isLegacy ? String(SubStationLook.legacy(alignment)) : String(alignment)
        }
        if let value = style.properties[column] { return value }
        switch column {
        case "TertiaryColour": return style.properties["OutlineColour"] ?? "&H00000000"
        case "OutlineColour": return style.properties["TertiaryColour"] ?? "&H00000000"
        case "Fontname": return "Arial"
        case "Fontsize": return "20"
        case "PrimaryColour": return "&H00FFFFFF"
        case "SecondaryColour": return "&H000000FF"
        case "BackColour": return "&H80000000"
        case "ScaleX", "ScaleY": return "100"
        case "BorderStyle", "Outline", "Encoding": return "1"
        case "Alignment": return "2"
        case "MarginL", "MarginR", "MarginV": return "10"
        default: return "0"
        }
    }
}
