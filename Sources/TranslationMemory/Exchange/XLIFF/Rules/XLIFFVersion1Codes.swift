/// Inline elements of version 1.2 are told apart, and starts and ends find each other.
enum XLIFFVersion1Codes: XLIFFRule {
    static let name = "xliff-inline-code"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var contents: [Int: [Int]] = [:]
        var order: [Int] = []
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.content >= 0 else { continue }
            if node.content == index {
                order.append(index)
            } else {
                contents[node.content, default: []].append(index)
            }
        }
        for content in order {
            let inline = contents[content] ?? []
            unique(inline, tree, &report)
            for (start, end) in [("bpt", "ept"), ("bx", "ex")] {
                pairs(start, end, inline, tree, &report)
            }
            for index in inline where tree[index].key == "mrk" && tree[index]["mtype"] == "seg" {
                if tree[index]["mid"] == nil {
                    report.add(
                        "a segment (mtype) needs an identifier (mid)", section: "2.4 (mrk)",
                        at: index)
                }
            }
        }
    }

    /// Starts and elements alone have each an identifier of their own, and so have ends; a clone
    /// has that of its original.
    private static func unique(
        _ inline: [Int], _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        var seen: [Set<String>] = [[], []]
        for index in inline {
            let node = tree[index]
            guard let id = node["id"], node.key != "mrk", node.key != "sub" else { continue }
            let isEnd = node.key == "ept" || node.key == "ex"
            let isClone = tree.isTarget(index) && node["clone"] != "no"
            if !seen[isEnd ? 1 : 0].insert(id).inserted, !isClone {
                report.add(
                    "another inline element has the id \(XLIFFReport.quoted(id))",
                    section: "2.4 (\(node.key))", at: index, attribute: "id")
            }
        }
    }

    private static func pairs(
        _ start: String, _ end: String, _ inline: [Int], _ tree: XLIFFTree,
        _ report: inout XLIFFReport
    ) {
        var open: [String: Int] = [:]
        for index in inline {
            let node = tree[index]
            guard node.key == start || node.key == end,
                let name = node["rid"] ?? node["id"]
            else { continue }
            if node.key == start {
                if open.updateValue(index, forKey: name) != nil {
                    report.add(
                        "<\(start)> with the same rid or id hasn't ended yet",
                        section: "2.4 (\(start))", at: index)
                }
            } else if open.removeValue(forKey: name) == nil {
                report.add(
                    "no <\(start)> before it has the rid or id \(XLIFFReport.quoted(name))",
                    section: "2.4 (\(end))", at: index)
            }
        }
        for index in open.values.sorted() {
            report.add(
                "no <\(end)> after it has its rid or id", section: "2.4 (\(start))", at: index)
        }
    }
}
