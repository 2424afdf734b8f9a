/// Codes of format style say what they are before what belongs to it.
enum XLIFFFormatStyles: XLIFFRule {
    static let name = "xliff-format-style"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.nodes.indices {
            let node = tree[index]
            let hasStyle = node["fs", .formatStyle] != nil
            let hasMore = node["subFs", .formatStyle] != nil
            guard hasStyle || hasMore else { continue }
            if hasMore, !hasStyle {
                report.add(
                    "fs:subFs needs the attribute 'fs:fs' beside it", section: "5.3.6.2",
                    at: index)
            }
            if node.key == "ec", node["isolated"] != "yes" {
                report.add(
                    "<ec> has a format style only where it is alone (isolated)",
                    section: "5.3.6.1", at: index)
            }
        }
    }
}
