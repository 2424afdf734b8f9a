/// References into the document have the form of fragment identifiers.
enum XLIFFFragments: XLIFFRule {
    static let name = "xliff-fragment"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.nodes.indices where ["mrk", "sm"].contains(tree[index].key) {
            guard let reference = tree[index]["ref"], let fragment = XLIFFFragment(reference),
                let fault = fragment.fault
            else { continue }
            report.add(
                "\(XLIFFReport.quoted(reference)) is no fragment identifier: \(fault)",
                section: "3.1", at: index, attribute: "ref")
        }
    }
}
