/// Whether the texts are there that the platform must have.
public enum RequiredTextCheck: GateRule {
    public static let rules = ["text-missing", "text-borrowed"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        FieldPlace.all(of: input).compactMap { place in
            guard place.field.isRequired else { return nil }
            let what = "'\(place.name)' (\(place.field.from))"
            guard place.text(in: input.fields) != nil else {
                return place.check(
                    "text-missing", .failed, "\(what) is missing", value: "required", in: input)
            }
            guard !place.isBorrowed(in: input.fields) else {
                return place.check(
                    "text-borrowed", .warning,
                    "\(what) isn't there in \(place.locale); another language's text stands for it",
                    value: "required", in: input)
            }
            return place.check(
                "text-missing", .passed, "\(what) is there", value: "required", in: input)
        }
    }
}
