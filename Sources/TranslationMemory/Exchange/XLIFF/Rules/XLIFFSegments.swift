/// A unit has a segment, and states fit what is there.
enum XLIFFSegments: XLIFFRule {
    static let name = "xliff-segment"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.all("unit")
        where tree.children(of: index, "segment").isEmpty
            && !tree.children(of: index, "ignorable").isEmpty
        {
            report.add("<unit> must hold a <segment>", section: "4.2.2.5", at: index)
        }
        for index in tree.all("segment") {
            let node = tree[index]
            if node["subState"] != nil, node["state"] == nil {
                report.add(
                    "subState needs the attribute 'state' beside it", section: "4.3.1.35",
                    at: index, attribute: "subState")
            }
            if let state = node["state"], ["translated", "reviewed", "final"].contains(state),
                tree.children(of: index, "target").isEmpty
            {
                report.add(
                    "the segment is \(state) and has no target", section: "4.3.1.31", at: index,
                    attribute: "state")
            }
        }
    }
}
