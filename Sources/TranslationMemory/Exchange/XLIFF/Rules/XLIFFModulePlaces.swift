internal import XML

/// Elements of modules stand where their module has a place for them, and once.
enum XLIFFModulePlaces: XLIFFRule {
    static let name = "xliff-module-place"

    /// The elements that modules add to those of the core, and where.
    private static let places: [String: Set<String>] = [
        "mtc:matches": ["unit"], "gls:glossary": ["unit"],
        "mda:metadata": ["file", "group", "unit", "mtc:match"],
        "res:resourceData": ["file", "unit"], "slr:profiles": ["file"],
        "slr:data": ["file", "group", "unit"], "val:validation": ["file", "group", "unit"],
        "its:locQualityIssues": ["unit"], "its:provenanceRecords": ["file", "group", "unit"],
        "ctr:changeTrack": ["file", "group", "unit"],
    ]
    /// Those that may stand more than once beside each other.
    private static let repeated: Set = [
        "slr:data", "its:locQualityIssues", "its:provenanceRecords", "ctr:changeTrack",
    ]

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        struct Place: Hashable {
            let parent: Int
            let key: String
        }
        var seen: Set<Place> = []
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.parent >= 0, node.key.contains(":"),
                XLIFFGrammar.version2.elements[node.key] != nil
            else { continue }
            let parent = tree[node.parent].key
            let module = XLIFFModule(rawValue: node.tag.name.namespace)
            let section = module.map { XLIFFSections.module($0) } ?? "5"
            guard let allowed = places[node.key] else {
                // An element that isn't the outermost of its module can't stand in the core.
                let isCore = !parent.contains(":") && parent != "*"
                if isCore {
                    report.add(
                        "<\(node.tag.name)> may not stand in <\(parent)>", section: section,
                        at: index)
                }
                continue
            }
            // In an extension it means what the extension says.
            let isInExtension = parent == "*" || parent.contains(":")
            if !isInExtension, !allowed.contains(parent) {
                report.add(
                    "<\(node.tag.name)> may not stand in <\(parent)>, only in "
                        + allowed.sorted().map { "<\($0)>" }.joined(separator: ", "),
                    section: section, at: index)
            }
            if !seen.insert(Place(parent: node.parent, key: node.key)).inserted,
                !repeated.contains(node.key)
            {
                report.add(
                    "<\(parent)> may hold <\(node.tag.name)> only once", section: section,
                    at: index)
            }
        }
    }
}
