/// A number as messages show it: its digits in groups of three, such as `30,000`.
struct NumberText: CustomStringConvertible {
    let value: Double

    init(_ value: Double) { self.value = value }

    var description: String {
        guard value.isFinite, value.magnitude < 1e15 else { return "\(value)" }
        let hundredths = Int64((value.magnitude * 100).rounded())
        let whole = String(hundredths / 100)
        var result = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0, whole.count > 4 { result.append(",") }
            result.append(digit)
        }
        let rest = hundredths % 100
        if rest > 0 {
            result += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        }
        return (value < 0 ? "-" : "") + result
    }
}
