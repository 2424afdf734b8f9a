/// The start and the end of a code find each other in their unit, or say that they are alone.
enum XLIFFCodePairs: XLIFFRule {
    static let name = "xliff-code-pair"
    private static let isolated = "4.3.1.22"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for side in tree.sides { check(side, tree, &report) }
    }

    private static func check(
        _ side: XLIFFSide, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        var starts: [String: Int] = [:]
        var ends: [String: Int] = [:]
        for index in side.inline where tree[index].key == "ec" {
            if let start = tree[index]["startRef"] { ends[start] = index }
        }
        var closed: Set<String> = []
        for index in side.inline {
            let node = tree[index]
            let isIsolated = node["isolated"] == "yes"
            if node.key == "sc", let id = node["id"] {
                if isIsolated {
                    if ends[id] != nil {
                        report.add(
                            "the start of a code says that it is alone, and its end is in the unit",
                            section: isolated, at: index, attribute: "isolated")
                    }
                } else {
                    starts[id] = index
                    if ends[id].map({ $0 > index }) != true {
                        report.add(
                            "no <ec> after it ends the code \(XLIFFReport.quoted(id)), and it "
                                + "doesn't say that it is alone (isolated)",
                            section: isolated, at: index)
                    }
                }
            }
            guard node.key == "ec" else { continue }
            check(end: index, isIsolated, tree, &report)
            guard !isIsolated, let reference = node["startRef"] else { continue }
            guard let start = starts[reference] else {
                report.add(
                    "no <sc> before it starts the code \(XLIFFReport.quoted(reference))",
                    section: "4.3.1.30", at: index, attribute: "startRef")
                continue
            }
            if !closed.insert(reference).inserted {
                report.add(
                    "the code \(XLIFFReport.quoted(reference)) was ended before",
                    section: "4.3.1.30", at: index, attribute: "startRef")
            }
            compare(start, index, tree, &report)
        }
    }

    /// An end that is alone has an identifier of its own; one of a pair has that of its start.
    private static func check(
        end index: Int, _ isIsolated: Bool, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        let node = tree[index]
        let section = "4.2.3.5"
        if isIsolated {
            if node["id"] == nil {
                report.add(
                    "<ec> that is alone (isolated) needs an id", section: section, at: index)
            }
            if node["startRef"] != nil {
                report.add(
                    "<ec> that is alone (isolated) has no start to refer to", section: section,
                    at: index, attribute: "startRef")
            }
        } else {
            if node["startRef"] == nil {
                report.add(
                    "<ec> doesn't say which code it ends (startRef)", section: section,
                    at: index)
            }
            for name in ["id", "dir"] where node[name] != nil {
                report.add(
                    "<ec> may have '\(name)' only where it is alone (isolated)",
                    section: section, at: index, attribute: name)
            }
        }
    }

    /// Both halves say the same of what may be done with the code.
    private static func compare(
        _ start: Int, _ end: Int, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        for name in ["canCopy", "canDelete", "canOverlap", "canReorder"] {
            var expected = tree[start][name] ?? "yes"
            if expected == "firstNo" { expected = "no" }
            let found = tree[end][name] ?? "yes"
            guard found != expected else { continue }
            report.add(
                "\(name) is \(XLIFFReport.quoted(found)) at the end of the code and "
                    + "\(XLIFFReport.quoted(tree[start][name] ?? "yes")) at its start",
                section: "4.2.3.5", at: end,
                attribute: tree[end][name] == nil ? nil : name)
        }
    }
}
