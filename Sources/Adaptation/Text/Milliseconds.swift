/// A time as messages show it: `0.42 s`.
struct Milliseconds: CustomStringConvertible {
    let value: Int64

    init(_ value: Int64) { self.value = value }

    var description: String {
        let magnitude = value.magnitude
        let rest = String(magnitude % 1000 + 1000).dropFirst()
        var digits = String(rest)
        while digits.hasSuffix("0") { digits.removeLast() }
        let sign = value < 0 ? "-" : ""
        return sign + String(magnitude / 1000) + (digits.isEmpty ? "" : "." + digits) + " s"
    }
}
