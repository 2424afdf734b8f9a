/// A skeleton holds something or says where it is, and not both.
enum XLIFFSkeletons: XLIFFRule {
    static let name = "xliff-skeleton"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.all("skeleton") {
            let node = tree[index]
            if node["href"] == nil, !node.holdsNodes {
                report.add(
                    "<skeleton> is empty and doesn't say where it is (href)",
                    section: "4.2.2.3", at: index)
            } else if node["href"] != nil, node.holdsNodes {
                report.add(
                    "<skeleton> must be empty, since href says where it is",
                    section: "4.2.2.3", at: index, attribute: "href")
            }
        }
    }
}
