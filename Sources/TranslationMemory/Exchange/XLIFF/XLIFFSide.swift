/// All sources, or all targets, of a unit or of a match: what inline elements are paired in.
struct XLIFFSide {
    /// The unit or match.
    let scope: Int
    /// Whether these are the targets.
    let isTarget: Bool
    /// The inline elements in document order.
    var inline: [Int] = []

    /// The sides of all units and matches of a document.
    ///
    /// - Complexity: O(*n*) in the number of elements.
    static func all(_ tree: XLIFFTree) -> [XLIFFSide] {
        var sides: [XLIFFSide] = []
        var places: [[Int]: Int] = [:]
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.content >= 0, node.content != index else { continue }
            let scope = tree.scope(of: index)
            let isTarget = tree.isTarget(index)
            let key = [scope, isTarget ? 1 : 0]
            if places[key] == nil {
                places[key] = sides.count
                sides.append(XLIFFSide(scope: scope, isTarget: isTarget))
            }
            if let place = places[key] { sides[place].inline.append(index) }
        }
        return sides
    }
}
