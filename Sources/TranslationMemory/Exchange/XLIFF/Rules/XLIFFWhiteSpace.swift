/// A source and its target treat white space alike.
enum XLIFFWhiteSpace: XLIFFRule {
    static let name = "xliff-white-space"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.all("target") where tree[index].segment >= 0 {
            guard let source = tree.children(of: tree[index].parent, "source").first else {
                continue
            }
            let own = tree.inherited(index) { $0.xml("space") } ?? "default"
            let other = tree.inherited(source) { $0.xml("space") } ?? "default"
            guard own != other else { continue }
            report.add(
                "xml:space is \(own) for the target and \(other) for its source",
                section: "4.3.2.2", at: index, attribute: "xml:space")
        }
    }
}
