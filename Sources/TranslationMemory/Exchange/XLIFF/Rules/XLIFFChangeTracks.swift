/// Tracked changes are of elements and attributes that are there.
enum XLIFFChangeTracks: XLIFFRule {
    static let name = "xliff-change-track"
    private static let section = "XLIFF 2.0 §5.6.5"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var known: [Int: [Int]] = [:]
        for index in tree.all("ctr:revisions") {
            let node = tree[index]
            guard let kind = node["appliesTo"], node.parent >= 0 else { continue }
            let holder = tree[node.parent].parent
            guard holder >= 0 else { continue }
            let siblings = known[holder] ?? members(of: holder, tree)
            known[holder] = siblings
            var meant = siblings.filter { tree[$0].key == kind }
            if let reference = node["ref"] {
                meant = siblings.filter { tree[$0]["id"] == reference }
                if meant.isEmpty {
                    report.add(
                        "nothing here has the id \(XLIFFReport.quoted(reference))",
                        section: "\(section).5", at: index, attribute: "ref")
                    continue
                }
            } else if meant.count > 1, meant.contains(where: { tree[$0]["id"] != nil }) {
                report.add(
                    "there are \(meant.count) <\(kind)>, and 'ref' must say which one is meant",
                    section: "XLIFF 2.0 §5.6.4.3", at: index)
            }
            items(of: index, meant, tree, &report)
        }
    }

    /// The elements of a file, group or unit whose changes can be tracked.
    private static func members(of holder: Int, _ tree: XLIFFTree) -> [Int] {
        let children = tree.children(of: holder)
        return children
            + children.filter { ["notes", "segment", "ignorable"].contains(tree[$0].key) }
            .flatMap { tree.children(of: $0) }
    }

    private static func items(
        of revisions: Int, _ meant: [Int], _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        for revision in tree.children(of: revisions, "ctr:revision") {
            var seen: Set<String> = []
            for item in tree.children(of: revision, "ctr:item") {
                guard let property = tree[item]["property"] else { continue }
                if !seen.insert(property).inserted {
                    report.add(
                        "the revision says '\(property)' twice", section: "\(section).6",
                        at: item, attribute: "property")
                }
                let isThere = meant.contains { tree[$0][property] != nil }
                if property != "content", !meant.isEmpty, !isThere {
                    report.add(
                        "\(XLIFFReport.quoted(property)) is neither 'content' nor an attribute of "
                            + "what changed",
                        section: "\(section).6", at: item, attribute: "property")
                }
            }
        }
    }
}
