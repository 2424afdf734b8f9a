/// Codes refer to original data that is there, and to both halves or none.
enum XLIFFDataReferences: XLIFFRule {
    static let name = "xliff-data-reference"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var known: [Int: Set<String>] = [:]
        for index in tree.all("data") {
            guard let id = tree[index]["id"] else { continue }
            known[tree.scope(of: index), default: []].insert(id)
        }
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.content >= 0, node.content != index else { continue }
            for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
                guard let reference = node[name] else { continue }
                if known[tree.scope(of: index)]?.contains(reference) != true {
                    let place = node.match >= 0 ? "match" : "unit"
                    report.add(
                        "the \(place) has no original data \(XLIFFReport.quoted(reference))",
                        section: XLIFFSections.attribute(name) ?? "4.3.1", at: index,
                        attribute: name)
                }
            }
            for (name, other) in [
                ("dataRefStart", "dataRefEnd"), ("dataRefEnd", "dataRefStart"),
                ("subFlowsStart", "subFlowsEnd"), ("subFlowsEnd", "subFlowsStart"),
                ("equivStart", "equivEnd"), ("equivEnd", "equivStart"),
            ] where node.key == "pc" && node[name] != nil && node[other] == nil {
                report.add(
                    "\(name) needs the attribute '\(other)' beside it",
                    section: XLIFFSections.attribute(name) ?? "4.3.1", at: index,
                    attribute: name)
            }
        }
    }
}
