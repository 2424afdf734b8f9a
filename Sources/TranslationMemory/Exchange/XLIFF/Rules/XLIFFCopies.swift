/// A copy of a code copies one of its unit that may be copied and has no original data.
enum XLIFFCopies: XLIFFRule {
    static let name = "xliff-copy"
    private static let section = "4.3.1.8"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var codes: [Int: [String: [Int]]] = [:]
        let copies = tree.nodes.indices.filter {
            tree[$0].content >= 0 && tree[$0]["copyOf"] != nil
        }
        guard !copies.isEmpty else { return }
        for side in tree.sides {
            for index in side.inline {
                if let id = tree[index]["id"] {
                    codes[side.scope, default: [:]][id, default: []].append(index)
                }
            }
        }
        for index in copies {
            let node = tree[index]
            guard let copied = node["copyOf"] else { continue }
            if node["dataRef"] != nil || node["dataRefStart"] != nil || node["dataRefEnd"] != nil {
                report.add(
                    "a copy of a code (copyOf) refers to no original data", section: section,
                    at: index, attribute: "copyOf")
            }
            let bases = (codes[tree.scope(of: index)]?[copied] ?? []).filter { $0 != index }
            guard !bases.isEmpty else {
                report.add(
                    "the unit has no code \(XLIFFReport.quoted(copied))", section: section,
                    at: index, attribute: "copyOf")
                continue
            }
            let hasData = bases.contains { base in
                ["dataRef", "dataRefStart", "dataRefEnd"].contains { tree[base][$0] != nil }
            }
            if hasData {
                report.add(
                    "the code \(XLIFFReport.quoted(copied)) has original data, to which its "
                        + "copies refer themselves",
                    section: section, at: index, attribute: "copyOf")
            }
            if bases.contains(where: { tree[$0]["canCopy"] == "no" }) {
                report.add(
                    "the code \(XLIFFReport.quoted(copied)) may not be copied (canCopy)",
                    section: "4.3.1.2", at: index, attribute: "copyOf")
            }
        }
    }
}
