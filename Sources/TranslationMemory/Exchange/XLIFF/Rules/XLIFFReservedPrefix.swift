/// Values with the prefix `xlf` are those of the specification, and fit the type beside them.
enum XLIFFReservedPrefix: XLIFFRule {
    static let name = "xliff-sub-type"

    /// The type that each sub-type of the specification belongs to.
    private static let types = [
        "xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt",
        "xlf:var": "ui",
    ]

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.key != "*", !node.key.contains(":") else { continue }
            if let subType = node["subType"] {
                check(subType, at: index, tree, &report)
            }
            for name in ["type", "subState"] {
                guard let value = node[name], value.hasPrefix("xlf:") else { continue }
                report.add(
                    "the prefix xlf is reserved: \(XLIFFReport.quoted(value))",
                    section: XLIFFSections.attribute(name) ?? "4.3.1", at: index,
                    attribute: name)
            }
        }
    }

    private static func check(
        _ subType: String, at index: Int, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        guard let type = tree[index]["type"] else {
            report.add(
                "subType needs the attribute 'type' beside it", section: "4.3.1.36", at: index,
                attribute: "subType")
            return
        }
        guard subType.hasPrefix("xlf:") else { return }
        guard let expected = types[subType] else {
            report.add(
                "the specification has no subType \(XLIFFReport.quoted(subType))",
                section: "4.3.1.36", at: index, attribute: "subType")
            return
        }
        if type != expected {
            report.add(
                "the subType \(subType) is for the type \(expected), and the type is "
                    + XLIFFReport.quoted(type),
                section: "4.3.1.36", at: index, attribute: "subType")
        }
    }
}
