/// Units of version 1.2 are told apart, and phases and tools that are named are there.
enum XLIFFVersion1References: XLIFFRule {
    static let name = "xliff-reference"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        struct Identifier: Hashable {
            let kind: String
            let file: Int
            let id: String
        }
        var seen: [Identifier: Int] = [:]
        for index in tree.nodes.indices {
            let node = tree[index]
            let name: String
            switch node.key {
            case "trans-unit", "bin-unit", "group": name = "id"
            case "phase": name = "phase-name"
            case "tool": name = "tool-id"
            default: continue
            }
            guard let id = node[name] else { continue }
            let kind = node.key == "bin-unit" ? "trans-unit" : node.key
            let key = Identifier(kind: kind, file: node.file, id: id)
            if let first = seen[key] {
                report.add(
                    "\(name) \(XLIFFReport.quoted(id)) was given before, on line "
                        + "\(tree[first].line)",
                    section: "2.3 (\(node.key))", at: index, attribute: name)
            } else {
                seen[key] = index
            }
        }
        for index in tree.nodes.indices where !["phase", "tool"].contains(tree[index].key) {
            let node = tree[index]
            for (name, kind) in [("phase-name", "phase"), ("tool-id", "tool")] {
                guard let id = node[name], node.key != "*",
                    seen[Identifier(kind: kind, file: node.file, id: id)] == nil
                else { continue }
                report.add(
                    "the file's header has no <\(kind)> \(XLIFFReport.quoted(id))",
                    section: "2.2 (\(kind))", at: index, attribute: name)
            }
        }
    }
}
