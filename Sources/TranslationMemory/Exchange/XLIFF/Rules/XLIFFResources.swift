internal import XML

/// Resources are told apart, are there or say where they are, and are of the languages of the file.
enum XLIFFResources: XLIFFRule {
    static let name = "xliff-resource"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var seen: [Int: Set<String>] = [:]
        for index in tree.nodes.indices {
            let node = tree[index]
            switch node.key {
            case "res:resourceItem", "res:resourceItemRef":
                if let id = node["id"], !seen[node.parent, default: []].insert(id).inserted {
                    report.add(
                        "the id \(XLIFFReport.quoted(id)) is given to two resources",
                        section: "5.5.6.3", at: index, attribute: "id")
                }
                if let reference = node["ref"], node.key == "res:resourceItemRef",
                    tree.find("res:resourceItem", in: node.file, reference) == nil
                {
                    report.add(
                        "the file has no resource \(XLIFFReport.quoted(reference))",
                        section: "5.5.6.6", at: index, attribute: "ref")
                }
                if node.key == "res:resourceItem" { kind(index, tree, &report) }
            case "res:source", "res:target": content(index, tree, &report)
            default: break
            }
        }
    }

    /// A resource that isn't in the document says its kind.
    private static func kind(_ index: Int, _ tree: XLIFFTree, _ report: inout XLIFFReport) {
        guard tree[index]["mimeType"] == nil else { return }
        let parts = tree.children(of: index, "res:source") + tree.children(of: index, "res:target")
        if parts.contains(where: { tree[$0].end == $0 + 1 }) {
            report.add(
                "a resource that isn't in the document needs 'mimeType'", section: "5.5.5.4",
                at: index)
        }
    }

    private static func content(_ index: Int, _ tree: XLIFFTree, _ report: inout XLIFFReport) {
        let node = tree[index]
        let section = node.key == "res:source" ? "5.5.5.5" : "5.5.5.6"
        if node["href"] == nil, !node.holdsNodes {
            report.add(
                "<\(node.tag.name)> is empty and doesn't say where it is (href)",
                section: section, at: index)
        } else if node["href"] != nil, node.holdsNodes {
            report.add(
                "<\(node.tag.name)> must be empty, since href says where it is",
                section: section, at: index, attribute: "href")
        }
        let expected = tree[0][node.key == "res:source" ? "srcLang" : "trgLang"]
        if let language = node.xml("lang"), let expected,
            !XLIFFLanguageTag.isRange(expected, of: language)
        {
            report.add(
                "<\(node.tag.name)> is in \(XLIFFReport.quoted(language)), and the document's "
                    + "language is \(XLIFFReport.quoted(expected))",
                section: section, at: index, attribute: "xml:lang")
        }
    }
}
