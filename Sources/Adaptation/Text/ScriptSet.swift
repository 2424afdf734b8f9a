internal import ICU

/// Some scripts, by their codes of ISO 15924.
struct ScriptSet: Sendable, Hashable {
    private let numbers: Set<Int32>

    init(_ codes: [String]) {
        // Codes of what several scripts or a form of one are called together.
        let names = codes.flatMap { code in
            switch code {
            case "Hans", "Hant": ["Hani"]
            case "Jpan": ["Hani", "Hira", "Kana"]
            case "Kore": ["Hani", "Hang"]
            default: [code]
            }
        }
        let wanted = Set(names)
        numbers = Set(
            (0..<400).filter { wanted.contains(UnicodeProperties.Script(rawValue: $0).name) })
    }

    var isEmpty: Bool { numbers.isEmpty }

    /// Whether a character is written in one of the scripts; those of many scripts aren't.
    func contains(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        return contains(UnicodeProperties(of: scalar).script)
    }

    func contains(_ script: UnicodeProperties.Script) -> Bool { numbers.contains(script.rawValue) }
}
