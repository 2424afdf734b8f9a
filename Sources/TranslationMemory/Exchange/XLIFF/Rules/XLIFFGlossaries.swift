/// Terms have a translation or a definition, and refer to a part of their unit.
enum XLIFFGlossaries: XLIFFRule {
    static let name = "xliff-glossary"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for glossary in tree.all("gls:glossary") {
            var seen: Set<String> = []
            for index in tree.descendants(of: glossary)
            where ["gls:glossEntry", "gls:translation"].contains(tree[index].key) {
                let node = tree[index]
                if let id = node["id"], !seen.insert(id).inserted {
                    report.add(
                        "the id \(XLIFFReport.quoted(id)) is given twice in the glossary",
                        section: "5.2.5.1", at: index, attribute: "id")
                }
                if let reference = node["ref"], !isThere(reference, from: index, tree) {
                    report.add(
                        "\(XLIFFReport.quoted(reference)) refers to no part of the unit",
                        section: "5.2.5.2", at: index, attribute: "ref")
                }
                if node.key == "gls:glossEntry",
                    tree.children(of: index, "gls:translation").isEmpty,
                    tree.children(of: index, "gls:definition").isEmpty
                {
                    report.add(
                        "a term needs a translation or a definition", section: "5.2.4.3",
                        at: index)
                }
            }
        }
    }

    /// Whether a reference finds a part of the unit, also one that lacks its `#` or has it late, as
    /// files of the standard's own have it.
    private static func isThere(_ reference: String, from index: Int, _ tree: XLIFFTree) -> Bool {
        let unit = tree[index].unit
        guard unit >= 0 else { return true }
        let sign = reference.firstIndex(of: "#")
        let rest = sign.map { String(reference[$0...]) } ?? "#" + reference
        return XLIFFFragment(rest)?.inline(from: index, in: tree).map { tree[$0].unit == unit }
            ?? false
    }
}
