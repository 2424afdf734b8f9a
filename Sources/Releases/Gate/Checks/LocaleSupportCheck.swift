/// Whether the platform has a name for each locale that was asked for.
public enum LocaleSupportCheck: GateRule {
    public static let rules = ["locale-unsupported"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let map = input.template.locales
        return input.wanted.map { tag in
            let outcome: GateCheck.Outcome
            let message: String
            switch map.name(of: tag) {
            case .exact(let code):
                (outcome, message) = (.passed, "\(tag) is \(code)")
            case .fallback(let code, let other):
                (outcome, message) = (.passed, "\(code), which is \(other), stands for \(tag)")
            case .unsupported(let reason):
                (outcome, message) = (.failed, reason)
            }
            return input.check("locale-unsupported", outcome, message, by: map.provenance)
                .about(locale: tag)
        }
    }
}
