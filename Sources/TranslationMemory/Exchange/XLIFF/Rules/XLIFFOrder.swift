/// The targets of a unit that say their order, and those that don't, have each a place of their own.
enum XLIFFOrder: XLIFFRule {
    static let name = "xliff-order"
    private static let section = "4.3.1.24"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for unit in tree.all("unit") {
            let parts = tree.children(of: unit).filter { tree[$0].segment == $0 }
            let targets = parts.map { tree.children(of: $0, "target").first }
            guard targets.contains(where: { $0.map { tree[$0]["order"] != nil } == true }) else {
                continue
            }
            var takers: [Int: Int] = [:]
            for (place, target) in targets.enumerated() {
                guard let target, let value = tree[target]["order"], let order = Int(value),
                    order > 0
                else { continue }
                guard order <= parts.count else {
                    report.add(
                        "the unit has \(parts.count) parts, and the order is "
                            + XLIFFReport.quoted(value),
                        section: section, at: target, attribute: "order")
                    continue
                }
                if takers.updateValue(place, forKey: order) != nil {
                    report.add(
                        "another target of the unit has the order \(order)", section: section,
                        at: target, attribute: "order")
                }
            }
            guard
                takers.count
                    == targets.count(where: { $0.map { tree[$0]["order"] != nil } == true })
            else { continue }
            for (place, target) in targets.enumerated() {
                let isTaken = takers[place + 1].map { $0 != place } == true
                if let target, tree[target]["order"] == nil, isTaken {
                    report.add(
                        "another target of the unit says that it stands here, and this one "
                            + "doesn't say where it stands instead (order)",
                        section: section, at: target)
                }
                if let target, tree[target]["order"] != nil, takers[place + 1] == nil {
                    report.add(
                        "no target of the unit has the order \(place + 1), which this one left",
                        section: section, at: target, attribute: "order")
                }
            }
        }
    }
}
