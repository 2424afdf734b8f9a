internal import Series

/// Whether there are as many tags, pictures or episodes as the platform takes.
public enum CountCheck: GateRule {
    public static let rules = ["count-out-of-range"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        let counts = input.template.counts.sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        return counts.flatMap { path, limit in
            let isLocalized = path.hasPrefix("title.")
            let locales = isLocalized ? input.release.locales.map { Optional($0.tag) } : [nil]
            return locales.map { locale in
                let count = count(of: path, locale: locale, in: input)
                let isLess = limit.minimum.map { count < $0 } ?? false
                let isMore = limit.maximum.map { count > $0 } ?? false
                let range = [
                    limit.minimum.map { "at least \($0)" }, limit.maximum.map { "at most \($0)" },
                ].compactMap { $0 }.joined(separator: " and ")
                return input.check(
                    "count-out-of-range", isLess || isMore ? .failed : .passed,
                    "there are \(count) of '\(path)', and the platform takes \(range)",
                    by: limit.provenance.of(isLess ? "minimum" : "maximum")
                ).about(locale: locale, field: path)
            }
        }
    }

    /// How many there are: pictures of a role for `art.cover`, else the elements of a list.
    private static func count(of path: String, locale: String?, in input: GateInput) -> Int {
        if path.hasPrefix("art.") {
            let role = path.dropFirst(4)
            return input.release.title.art.count { $0.role == role }
        }
        return input.fields.value(at: path, locale: locale)?.elements.count ?? 0
    }
}
