internal import ICU

/// Whether texts are as short as the platform wants them, in its own unit, and hold nothing that it
/// forbids.
public enum TextLimitCheck: GateRule {
    public static let rules = ["text-too-long", "text-forbidden"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        var checks: [GateCheck] = []
        for place in FieldPlace.all(of: input) {
            guard let text = place.text(in: input.fields) else { continue }
            if let maximum = place.field.maximum {
                let (outcome, message) = length(of: text, at: place, most: maximum)
                checks.append(
                    place.check("text-too-long", outcome, message, value: "maximum", in: input))
            }
            guard !place.field.forbidden.isEmpty else { continue }
            let found = place.field.forbiddenCharacters(in: text)
            let list = (found.isEmpty ? place.field.forbidden : found).joined(separator: " ")
            checks.append(
                place.check(
                    "text-forbidden", found.isEmpty ? .passed : .failed,
                    found.isEmpty ? "it holds none of \(list)" : "\(list) may not stand in it",
                    value: "forbidden", in: input))
        }
        return checks
    }

    private static func length(
        of text: String, at place: FieldPlace, most maximum: Int
    ) -> (GateCheck.Outcome, String) {
        let field = place.field
        do {
            let length = try field.length(of: text)
            let said = "\(length) of at most \(maximum) \(name(of: field.unit))"
            guard length > maximum else { return (.passed, said) }
            guard let cut = try field.cut(text, locale: place.locale) else {
                return (.failed, said)
            }
            return (.failed, "\(said); '\(cut)' would fit")
        } catch {
            return (.skipped, "it couldn't be counted: \(error)")
        }
    }

    private static func name(of unit: TextField.Unit) -> String {
        switch unit {
        case .grapheme: "graphemes"
        case .scalar: "Unicode scalars"
        case .utf16: "UTF-16 code units"
        case .utf8: "bytes of UTF-8"
        case .han: "Han characters"
        }
    }
}
