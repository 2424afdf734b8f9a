/// Text inside codes is in units of the same file.
enum XLIFFSubFlows: XLIFFRule {
    static let name = "xliff-sub-flow"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var units: [Int: Set<String>] = [:]
        for index in tree.all("unit") {
            if let id = tree[index]["id"] { units[tree[index].file, default: []].insert(id) }
        }
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.content >= 0, node.content != index else { continue }
            for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
                guard let value = node[name] else { continue }
                for id in value.split(whereSeparator: { $0.isWhitespace })
                where units[node.file]?.contains(String(id)) != true {
                    report.add(
                        "the file has no unit \(XLIFFReport.quoted(String(id)))",
                        section: XLIFFSections.attribute(name) ?? "4.3.1", at: index,
                        attribute: name)
                }
            }
        }
    }
}
