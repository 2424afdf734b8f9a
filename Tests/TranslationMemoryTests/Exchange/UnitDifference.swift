import TranslationMemory

/// Says where two units differ, in words short enough to read.
enum UnitDifference {
    static func text(_ expected: TranslationUnit, _ actual: TranslationUnit?) -> String {
        guard let actual else { return "no unit" }
        let children = zip(
            Mirror(reflecting: expected).children, Mirror(reflecting: actual).children)
        return children.compactMap { expected, actual in
            let (before, after) = (
                String(reflecting: expected.value), String(reflecting: actual.value)
            )
            return before == after ? nil : "\(expected.label ?? ""): \(before) became \(after)"
        }.joined(separator: "\n")
    }
}
