internal import XML

/// Matches are for a part of their unit, and are told apart.
enum XLIFFMatches: XLIFFRule {
    static let name = "xliff-match"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        struct Identifier: Hashable {
            let parent: Int
            let id: String
        }
        var seen: Set<Identifier> = []
        for index in tree.all("mtc:match") {
            let node = tree[index]
            if let id = node["id"], !seen.insert(Identifier(parent: node.parent, id: id)).inserted {
                report.add(
                    "another match of the unit has the id \(XLIFFReport.quoted(id))",
                    section: "5.1.6.1", at: index, attribute: "id")
            }
            if let reference = node["ref"] {
                let part = XLIFFFragment(reference)?.inline(from: index, in: tree)
                if part == nil || part.map({ tree[$0].unit != node.unit }) == true {
                    report.add(
                        "\(XLIFFReport.quoted(reference)) refers to no part of the unit, as #id "
                            + "would",
                        section: "5.1.6.5", at: index, attribute: "ref")
                }
            }
            if node["subType"] != nil, node["type"] == nil {
                report.add(
                    "subType needs the attribute 'type' beside it", section: "5.1.6.8",
                    at: index, attribute: "subType")
            }
            if let subType = node["subType"], subType.hasPrefix("xlf:") {
                report.add(
                    "the prefix xlf is reserved: \(XLIFFReport.quoted(subType))",
                    section: "5.1.6.8", at: index, attribute: "subType")
            }
            if node.xml("lang") != nil {
                report.add(
                    "a match may not have 'xml:lang'", section: "5.1.5.3", at: index,
                    attribute: "xml:lang")
            }
        }
    }
}
