package import Diagnostics
internal import Adaptation
internal import ICU
internal import Series
internal import TimedText

/// Reads `waivers.jsonc`: `{"waivers": [{"rule": …, "who": …, "because": …}]}`.
///
/// A waiver without a name or a reason is none. A rule that no check has is told, since it would
/// waive nothing.
package struct WaiversReader {
    private var data: DataReader

    /// Takes a file by the name that findings show.
    package init(name: String, bytes: [UInt8]) {
        data = DataReader(name: name, bytes: bytes, rule: "waivers")
    }

    /// What is wrong with the file so far.
    package var findings: [Finding] { data.findings }

    /// The waivers of the file.
    package mutating func waivers() -> Waivers {
        guard let root = data.root() else { return Waivers() }
        var waivers: [Waiver] = []
        for member in data.members(of: root, known: ["waivers"]) {
            for value in data.array(member.value) {
                if let waiver = waiver(value) { waivers.append(waiver) }
            }
        }
        return Waivers(waivers)
    }

    private mutating func waiver(_ value: JSONValue) -> Waiver? {
        let known = ["rule", "platform", "locale", "episode", "who", "because", "until"]
        var waiver = Waiver(rule: "", who: "", because: "")
        for member in data.members(of: value, known: known) {
            switch member.name {
            case "rule":
                waiver.rule = data.text(member.value) ?? ""
                let names = Gate.ruleNames
                if !waiver.rule.isEmpty, !names.contains(waiver.rule) {
                    let hint = Suggestion.hint(for: waiver.rule, among: names)
                    data.report(
                        "unknown-rule", "no check is called '\(waiver.rule)'\(hint)",
                        member.value.range)
                }
            case "platform": waiver.platform = data.text(member.value)
            case "locale": waiver.locale = data.locale(member.value)
            case "episode": waiver.episode = data.integer(member.value, in: 1...100_000)
            case "who": waiver.who = data.text(member.value) ?? ""
            case "because": waiver.because = data.text(member.value) ?? ""
            default: waiver.until = data.day(member.value)
            }
        }
        for (name, text) in [
            ("rule", waiver.rule), ("who", waiver.who), ("because", waiver.because),
        ] where text.isEmpty {
            data.report("missing-value", "'\(name)' is missing", value.range)
        }
        guard !waiver.rule.isEmpty, !waiver.who.isEmpty, !waiver.because.isEmpty else { return nil }
        return waiver
    }
}
