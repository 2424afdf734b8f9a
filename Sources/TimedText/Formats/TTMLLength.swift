/// Lengths and places in a TTML document, in percent of the picture.
struct TTMLLength: Sendable {
    /// The size of the picture in pixels, if the document says it.
    var resolution: Region.Point?
    /// The number of cells across and down.
    ///
    /// Source: TTML2, section 7.2.1.
    var cells = Region.Point(x: 32, y: 15)

    /// A box in percent of the picture.
    struct Box: Sendable, Hashable {
        var x = 0.0
        var y = 0.0
        var width = 100.0
        var height = 100.0
    }

    /// Two numbers, such as `32 15`.
    static func pair(_ text: String) -> Region.Point? {
        let parts = text.split(whereSeparator: { $0.isWhitespace }).map { finite($0) }
        guard parts.count == 2, let x = parts[0], let y = parts[1], x > 0, y > 0 else {
            return nil
        }
        return Region.Point(x: x, y: y)
    }

    /// Two lengths in pixels, such as `1280px 720px`.
    static func pixels(_ text: String) -> Region.Point? {
        pair(
            text.split(whereSeparator: { $0.isWhitespace })
                .map { $0.hasSuffix("px") ? $0.dropLast(2) : "" }.joined(separator: " "))
    }

    /// Two lengths, such as `10% 80%`, in percent; `nil` when they can't be told.
    func point(_ text: String) -> Region.Point? {
        let parts = text.split(whereSeparator: { $0.isWhitespace })
        guard parts.count == 2,
            let x = percent(parts[0], full: resolution?.x, cells: cells.x),
            let y = percent(parts[1], full: resolution?.y, cells: cells.y)
        else { return nil }
        return Region.Point(x: x, y: y)
    }

    /// The box of an origin, or position, and an extent; `nil` when one of them can't be told.
    func box(of style: TTMLStyle) -> Box? {
        var box = Box()
        if let extent = style.extent, extent != "auto" {
            guard let size = point(extent) else { return nil }
            (box.width, box.height) = (size.x, size.y)
        }
        if let origin = style.origin, origin != "auto" {
            guard let corner = point(origin) else { return nil }
            (box.x, box.y) = (corner.x, corner.y)
        } else if let position = style.position {
            guard let share = share(position) else { return nil }
            box.x = (100 - box.width) * share.x / 100
            box.y = (100 - box.height) * share.y / 100
        }
        return box
    }

    /// A position such as `center bottom` or `50% 90%`: which share of the room stands before it.
    private func share(_ text: String) -> Region.Point? {
        var point = Region.Point(x: 50, y: 50)
        for (index, word) in text.split(whereSeparator: { $0.isWhitespace }).enumerated() {
            switch word {
            case "center": continue
            case "left": point.x = 0
            case "right": point.x = 100
            case "top": point.y = 0
            case "bottom": point.y = 100
            default:
                guard index < 2, word.hasSuffix("%"), let value = Self.finite(word.dropLast())
                else { return nil }
                if index == 0 { point.x = value } else { point.y = value }
            }
        }
        return point
    }

    private func percent(_ text: Substring, full: Double?, cells: Double) -> Double? {
        if text.hasSuffix("%") { return Self.finite(text.dropLast()) }
        if text.hasSuffix("px"), let full {
            return Self.finite(text.dropLast(2)).map { $0 / full * 100 }
        }
        if text.hasSuffix("c") { return Self.finite(text.dropLast()).map { $0 / cells * 100 } }
        if text.hasSuffix("rw") || text.hasSuffix("rh") { return Self.finite(text.dropLast(2)) }
        return nil
    }

    private static func finite(_ text: Substring) -> Double? {
        guard let value = Double(text), value.isFinite, abs(value) < 1e9 else { return nil }
        return value
    }

    /// A percentage as it is written: at most four digits after the full stop.
    static func written(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0%" }
        let scaled = Int64((value * 10_000).rounded())
        var fraction = String(abs(scaled) % 10_000)
        fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return (scaled < 0 ? "-" : "") + String(abs(scaled) / 10_000)
            + (fraction.isEmpty ? "" : "." + fraction) + "%"
    }
}
