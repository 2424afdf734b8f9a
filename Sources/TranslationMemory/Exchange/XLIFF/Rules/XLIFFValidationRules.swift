internal import XML

/// A rule of validation asks for one thing.
enum XLIFFValidationRules: XLIFFRule {
    static let name = "xliff-validation"
    private static let kinds = ["isPresent", "isNotPresent", "startsWith", "endsWith"]

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.all("val:rule") {
            let node = tree[index]
            let used = kinds.filter { node[$0] != nil }
            let isCustom = node.tag.attributes.contains {
                !$0.name.namespace.isEmpty
                    && $0.name.namespace != XLIFFModule.validation.rawValue
            }
            if used.count + (isCustom ? 1 : 0) != 1 {
                report.add(
                    used.count > 1
                        ? "a rule asks for one of \(used.joined(separator: " and "))"
                        : isCustom
                            ? "a rule of one's own asks for nothing else"
                            : "a rule needs one of \(kinds.joined(separator: ", "))",
                    section: "5.7.4.3", at: index)
            }
            if node["occurs"] != nil, node["isPresent"] == nil {
                report.add(
                    "occurs needs the attribute 'isPresent' beside it", section: "5.7.5.2",
                    at: index, attribute: "occurs")
            }
            if node["existsInSource"] != nil, used.contains("isNotPresent") || used.count != 1 {
                report.add(
                    "existsInSource needs one of isPresent, startsWith and endsWith beside it",
                    section: "5.7.5.6", at: index, attribute: "existsInSource")
            }
            let holder = node.parent >= 0 ? tree[node.parent].parent : -1
            if node["disabled"] == "yes", holder >= 0, tree[holder].key == "file" {
                report.add(
                    "a rule of the whole file can't be disabled", section: "5.7.5.9", at: index,
                    attribute: "disabled")
            }
        }
    }
}
