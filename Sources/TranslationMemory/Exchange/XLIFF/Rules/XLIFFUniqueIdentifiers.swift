/// Identifiers are unique among the elements that they tell apart.
enum XLIFFUniqueIdentifiers: XLIFFRule {
    static let name = "xliff-id-unique"
    private static let section = "4.3.1.21"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var seen = Seen()
        for index in tree.nodes.indices {
            let node = tree[index]
            switch node.key {
            case "file": seen.check(index, in: "files", 0, tree, &report)
            case "group", "unit": seen.check(index, in: node.key, node.file, tree, &report)
            case "note", "data": seen.check(index, in: node.key, node.parent, tree, &report)
            case "segment", "ignorable":
                seen.check(index, in: "inline", node.unit, tree, &report)
            case "source", "target", "cp", "em": break
            default:
                guard node.content >= 0, !tree.isTarget(index), node.match < 0 else { break }
                guard node.key != "*", !node.key.contains(":") else { break }
                seen.check(index, in: "inline", node.unit, tree, &report)
            }
        }
        for side in tree.sides where tree[side.scope].key == "mtc:match" {
            for index in side.inline where !side.isTarget && tree[index].key != "em" {
                seen.check(index, in: "match", side.scope, tree, &report)
            }
        }
        targets(tree, &report)
    }

    /// Identifiers in some scope, and where they were seen first.
    private struct Seen {
        private var places: [Key: Int] = [:]

        private struct Key: Hashable {
            let kind: String
            let scope: Int
            let id: String
        }

        mutating func check(
            _ index: Int, in kind: String, _ scope: Int, _ tree: XLIFFTree,
            _ report: inout XLIFFReport
        ) {
            guard let id = tree[index]["id"] else { return }
            let key = Key(kind: kind, scope: scope, id: id)
            if let first = places[key] {
                report.add(
                    "the id \(XLIFFReport.quoted(id)) was given before, to "
                        + "<\(tree[first].key)> on line \(tree[first].line)",
                    section: section, at: index, attribute: "id")
            } else {
                places[key] = index
            }
        }
    }

    /// An element of a target has the identifier of its counterpart in the source of the same
    /// segment, or one of its own.
    private static func targets(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        let sides = tree.sides
        var sources: [Int: [String: Int]] = [:]
        var segments: [Int: [String: Int]] = [:]
        for side in sides where !side.isTarget {
            var ids: [String: Int] = [:]
            for index in side.inline { if let id = tree[index]["id"] { ids[id] = index } }
            sources[side.scope] = ids
        }
        for index in tree.nodes.indices where tree[index].segment == index {
            if let id = tree[index]["id"] { segments[tree[index].unit, default: [:]][id] = index }
        }
        for side in sides where side.isTarget {
            var seen: Set<String> = []
            for index in side.inline {
                guard let id = tree[index]["id"] else { continue }
                if !seen.insert(id).inserted {
                    report.add(
                        "the id \(XLIFFReport.quoted(id)) is given twice in the targets",
                        section: section, at: index, attribute: "id")
                } else if let source = sources[side.scope]?[id] {
                    let isCounterpart =
                        tree[source].key == tree[index].key
                        || [tree[source].key, tree[index].key].sorted() == ["mrk", "sm"]
                        || [tree[source].key, tree[index].key].sorted() == ["pc", "sc"]
                    if !isCounterpart {
                        report.add(
                            "the id \(XLIFFReport.quoted(id)) is that of "
                                + "<\(tree[source].key)> in the source, and <\(tree[index].key)> "
                                + "isn't its counterpart",
                            section: section, at: index, attribute: "id")
                    }
                } else if segments[side.scope]?[id] != nil {
                    report.add(
                        "the id \(XLIFFReport.quoted(id)) is that of a segment",
                        section: section, at: index, attribute: "id")
                }
            }
        }
    }
}
