/// The start and the end of an annotation find each other in their unit.
enum XLIFFAnnotationPairs: XLIFFRule {
    static let name = "xliff-annotation-pair"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for side in tree.sides {
            var last: [String: Int] = [:]
            for index in side.inline where tree[index].key == "em" {
                if let start = tree[index]["startRef"] { last[start] = index }
            }
            var open: Set<String> = []
            for index in side.inline {
                let node = tree[index]
                if node.key == "sm", let id = node["id"] {
                    open.insert(id)
                    if last[id].map({ $0 > index }) != true {
                        report.add(
                            "no <em> after it ends the annotation \(XLIFFReport.quoted(id))",
                            section: "4.2.3.7", at: index)
                    }
                } else if node.key == "em", let start = node["startRef"],
                    open.remove(start) == nil
                {
                    report.add(
                        "no <sm> before it starts the annotation \(XLIFFReport.quoted(start))",
                        section: "4.2.3.8", at: index, attribute: "startRef")
                }
            }
        }
    }
}
