/// A number of bytes for people.
enum ByteCount {
    /// The number with the unit that suits it, such as `2.5 MB`; units go by thousands.
    static func text(_ count: Int64) -> String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var tenths = count * 10
        var unit = 0
        while tenths >= 10_000, unit + 1 < units.count {
            tenths = (tenths + 500) / 1000
            unit += 1
        }
        if unit == 0 { return "\(count) \(count == 1 ? "byte" : "bytes")" }
        let fraction = tenths < 1000 && tenths % 10 > 0 ? ".\(tenths % 10)" : ""
        return "\(tenths / 10)\(fraction) \(units[unit])"
    }
}
