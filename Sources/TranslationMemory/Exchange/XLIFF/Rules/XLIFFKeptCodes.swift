/// A target keeps the codes that can't be deleted, and the order of those that can't be moved.
enum XLIFFKeptCodes: XLIFFRule {
    static let name = "xliff-kept-code"

    /// What a code is known by in source and target.
    private struct Key: Hashable {
        let id: String
        let isEnd: Bool
    }

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var sources: [Int: XLIFFSide] = [:]
        var targets: [Int: XLIFFSide] = [:]
        for side in tree.sides where tree[side.scope].key == "unit" {
            if side.isTarget { targets[side.scope] = side } else { sources[side.scope] = side }
        }
        for unit in tree.all("unit") {
            guard let source = sources[unit] else { continue }
            let codes = source.inline.filter { XLIFFEditingHints.codes.contains(tree[$0].key) }
            var order: [Key] = []
            var places: [Key: Int] = [:]
            for index in targets[unit]?.inline ?? []
            where XLIFFEditingHints.codes.contains(tree[index].key) {
                guard let key = key(index, tree) else { continue }
                places[key] = order.count
                order.append(key)
            }
            var previous: Key?
            for index in codes {
                guard let key = key(index, tree) else { continue }
                defer { previous = key }
                guard let target = target(of: index, tree) else { continue }
                guard let place = places[key] else {
                    if tree[index]["canDelete"] == "no" {
                        report.add(
                            "the code \(XLIFFReport.quoted(key.id)) may not be deleted "
                                + "(canDelete), and isn't in the target",
                            section: "4.3.1.3", at: target)
                    }
                    continue
                }
                guard tree[index]["canReorder"] == "no", let before = previous else { continue }
                if place == 0 || order[place - 1] != before {
                    report.add(
                        "the code \(XLIFFReport.quoted(key.id)) must follow "
                            + "\(XLIFFReport.quoted(before.id)) (canReorder), and doesn't in the "
                            + "target",
                        section: "4.3.1.5", at: target)
                }
            }
        }
    }

    private static func key(_ index: Int, _ tree: XLIFFTree) -> Key? {
        let node = tree[index]
        if let id = node["id"] { return Key(id: id, isEnd: false) }
        return node["startRef"].map { Key(id: $0, isEnd: true) }
    }

    /// The target beside the source that an element stands in.
    private static func target(of index: Int, _ tree: XLIFFTree) -> Int? {
        let segment = tree[index].segment
        return segment < 0 ? nil : tree.children(of: segment, "target").first
    }
}
