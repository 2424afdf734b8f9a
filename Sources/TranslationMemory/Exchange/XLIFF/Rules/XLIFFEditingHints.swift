/// Codes that must keep their order can't be copied or deleted, and the order has a first one.
enum XLIFFEditingHints: XLIFFRule {
    static let name = "xliff-editing-hint"
    private static let section = "4.3.1.5"
    static let codes: Set = ["ph", "pc", "sc", "ec"]

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for side in tree.sides {
            var previous: String?
            for index in side.inline where codes.contains(tree[index].key) {
                let node = tree[index]
                let order = node["canReorder"] ?? "yes"
                if order != "yes", node["canCopy"] != "no" || node["canDelete"] != "no" {
                    report.add(
                        "canReorder is \(order), so that canCopy and canDelete must be no too",
                        section: section, at: index, attribute: "canReorder")
                }
                if order == "no", tree[side.scope].key == "unit",
                    previous != "firstNo" && previous != "no"
                {
                    report.add(
                        "canReorder is no, and the code before doesn't start or go on with a "
                            + "sequence that keeps its order",
                        section: section, at: index, attribute: "canReorder")
                }
                previous = order
            }
        }
    }
}
