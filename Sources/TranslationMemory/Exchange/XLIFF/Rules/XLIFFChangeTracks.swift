internal import XML

/// Tracked changes are of elements and attributes that are there.
enum XLIFFChangeTracks: XLIFFRule {
    static let name = "xliff-change-track"
    private static let section = "XLIFF 2.0 §5.6.5"

    /// The elements of a file, group or unit whose changes can be tracked.
    private struct Members {
        /// The attributes of the elements that have an identifier, by it.
        var identified: [String: Set<String>] = [:]
        /// How many elements of a kind there are, which attributes any of them has, and whether one
        /// has an identifier.
        var kinds: [String: (count: Int, names: Set<String>, hasIdentifier: Bool)] = [:]

        init(of holder: Int, _ tree: XLIFFTree) {
            for child in tree.children(of: holder) {
                add(child, tree)
                guard ["notes", "segment", "ignorable"].contains(tree[child].key) else { continue }
                for grandchild in tree.children(of: child) { add(grandchild, tree) }
            }
        }

        private mutating func add(_ index: Int, _ tree: XLIFFTree) {
            let node = tree[index]
            let names = Set(node.tag.attributes.map { $0.name.local })
            if let id = node["id"] { identified[id, default: []].formUnion(names) }
            var kind = kinds[node.key] ?? (0, [], false)
            kind.count += 1
            kind.names.formUnion(names)
            kind.hasIdentifier = kind.hasIdentifier || node["id"] != nil
            kinds[node.key] = kind
        }
    }

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var known: [Int: Members] = [:]
        for index in tree.all("ctr:revisions") {
            let node = tree[index]
            guard let kind = node["appliesTo"], node.parent >= 0 else { continue }
            let holder = tree[node.parent].parent
            guard holder >= 0 else { continue }
            let members = known[holder] ?? Members(of: holder, tree)
            known[holder] = members
            var names = members.kinds[kind]?.names
            if let reference = node["ref"] {
                names = members.identified[reference]
                if names == nil {
                    report.add(
                        "nothing here has the id \(XLIFFReport.quoted(reference))",
                        section: "\(section).5", at: index, attribute: "ref")
                    continue
                }
            } else if let all = members.kinds[kind], all.count > 1, all.hasIdentifier {
                report.add(
                    "there are \(all.count) <\(kind)>, and 'ref' must say which one is meant",
                    section: "XLIFF 2.0 §5.6.4.3", at: index)
            }
            items(of: index, names, tree, &report)
        }
    }

    private static func items(
        of revisions: Int, _ names: Set<String>?, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        for revision in tree.children(of: revisions, "ctr:revision") {
            var seen: Set<String> = []
            for item in tree.children(of: revision, "ctr:item") {
                guard let property = tree[item]["property"] else { continue }
                if !seen.insert(property).inserted {
                    report.add(
                        "the revision says \(XLIFFReport.quoted(property)) twice",
                        section: "\(section).6", at: item, attribute: "property")
                }
                if property != "content", let names, !names.contains(property) {
                    report.add(
                        "\(XLIFFReport.quoted(property)) is neither 'content' nor an attribute of "
                            + "what changed",
                        section: "\(section).6", at: item, attribute: "property")
                }
            }
        }
    }
}
