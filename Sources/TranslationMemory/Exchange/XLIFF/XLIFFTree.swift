internal import TimedText
internal import XML

/// The elements of a document in document order, each knowing where it belongs: what rules look at.
struct XLIFFTree {
    /// An element.
    struct Node {
        let tag: XMLTag
        /// The local name in the core namespace, `prefix:local` in that of a module, else `*`.
        let key: String
        /// The element around it, or -1 for the root.
        let parent: Int
        /// The index after its last descendant.
        var end = 0
        /// Whether it holds characters other than white space.
        var holdsText = false
        /// Whether it holds anything, white space included.
        var holdsNodes = false
        /// The `file`, `group`, `unit`, segment or match around it, or -1; itself when it is one.
        var file = -1
        var group = -1
        var unit = -1
        var segment = -1
        var match = -1
        /// The source or target around it, or -1.
        var content = -1

        var line: Int { tag.line }
        subscript(_ local: String) -> String? { tag.value(local) }
        /// The value of an attribute of a module.
        subscript(_ local: String, _ module: XLIFFModule) -> String? {
            tag.value(local, in: module.rawValue)
        }
        /// The value of an attribute of the namespace of XML.
        func xml(_ local: String) -> String? { tag.value(local, in: XMLName.xmlNamespace) }
    }

    let nodes: [Node]
    let version: XLIFFVersion
    /// The sides of all units and matches.
    private(set) var sides: [XLIFFSide] = []
    private var identifiers: [Identifier: Int] = [:]

    /// An identifier among the elements of a kind in some scope.
    private struct Identifier: Hashable {
        let kind: String
        let scope: Int
        let id: String
    }

    init(_ root: XMLElement, version: XLIFFVersion) {
        var builder = XLIFFTreeBuilder(version)
        builder.add(root, parent: -1)
        nodes = builder.nodes
        self.version = version
        sides = XLIFFSide.all(self)
        for index in nodes.indices {
            guard let id = nodes[index]["id"], let (kind, scope) = place(of: index) else {
                continue
            }
            let identifier = Identifier(kind: kind, scope: scope, id: id)
            if identifiers[identifier] == nil { identifiers[identifier] = index }
        }
    }

    /// What an element is looked up as, and in what; `nil` where it isn't looked up.
    private func place(of index: Int) -> (kind: String, scope: Int)? {
        let node = nodes[index]
        switch node.key {
        case "file": return ("file", 0)
        case "group", "unit": return (node.key, node.file)
        case "note": return ("note", node.parent >= 0 ? nodes[node.parent].parent : 0)
        case "res:resourceItem": return (node.key, node.file)
        default:
            let isInline = node.segment >= 0 && node.key != "*"
            return isInline ? ("inline", node.unit) : nil
        }
    }

    /// The first element with an identifier: a `file` of the document, a `group` or `unit` of a
    /// file, a `note` of what has notes, a segment or `inline` element of a unit.
    func find(_ kind: String, in scope: Int, _ id: String) -> Int? {
        identifiers[Identifier(kind: kind, scope: scope, id: id)]
    }

    subscript(_ index: Int) -> Node { nodes[index] }

    /// All elements with a key, in document order.
    func all(_ key: String) -> [Int] { nodes.indices.filter { nodes[$0].key == key } }

    /// The children of an element, in their order.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var child = index + 1
        while child < nodes[index].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }

    /// The children of an element that have a key.
    func children(of index: Int, _ key: String) -> [Int] {
        children(of: index).filter { nodes[$0].key == key }
    }

    /// All elements inside an element, in document order.
    func descendants(of index: Int) -> Range<Int> { index + 1..<nodes[index].end }

    /// The value of an attribute that the element or the nearest one around it has.
    func inherited(_ index: Int, _ value: (Node) -> String?) -> String? {
        var index = index
        while index >= 0 {
            if let value = value(nodes[index]) { return value }
            index = nodes[index].parent
        }
        return nil
    }

    /// Whether an element stands inside a target.
    func isTarget(_ index: Int) -> Bool {
        nodes[index].content >= 0 && nodes[nodes[index].content].key == "target"
    }

    /// What identifiers of inline elements are unique in: the match around an element, or its unit.
    func scope(of index: Int) -> Int {
        nodes[index].match >= 0 ? nodes[index].match : nodes[index].unit
    }

    /// A path for people, such as `f=f1/u=2`, as fragment identifiers are written.
    func path(of index: Int) -> String {
        let node = nodes[index]
        var parts: [String] = []
        if node.file >= 0, let id = nodes[node.file]["id"] { parts.append("f=\(id)") }
        if node.unit >= 0, let id = nodes[node.unit]["id"] {
            parts.append("u=\(id)")
        } else if node.group >= 0, let id = nodes[node.group]["id"] {
            parts.append("g=\(id)")
        }
        return parts.joined(separator: "/")
    }
}

/// What lays the elements of a document out in a row.
private struct XLIFFTreeBuilder {
    var nodes: [XLIFFTree.Node] = []
    private let version: XLIFFVersion

    init(_ version: XLIFFVersion) { self.version = version }

    mutating func add(_ element: XMLElement, parent: Int) {
        let index = nodes.count
        var node = XLIFFTree.Node(tag: element.tag, key: key(element.name), parent: parent)
        if parent >= 0 {
            let around = nodes[parent]
            node.file = around.file
            node.group = around.group
            node.unit = around.unit
            node.segment = around.segment
            node.match = around.match
            node.content = around.content
        }
        switch node.key {
        case "file": node.file = index
        case "group": node.group = index
        case "unit", "trans-unit": node.unit = index
        case "segment", "ignorable": node.segment = index
        case "mtc:match", "alt-trans": node.match = index
        case "source", "target", "seg-source": node.content = index
        default: break
        }
        nodes.append(node)
        for child in element.children {
            nodes[index].holdsNodes = true
            switch child {
            case .text(let text):
                if !nodes[index].holdsText {
                    nodes[index].holdsText = text.utf8.contains {
                        $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D
                    }
                }
            case .element(let element): add(element, parent: index)
            }
        }
        nodes[index].end = nodes.count
    }

    private func key(_ name: XMLName) -> String {
        if name.namespace == version.namespace { return name.local }
        if let module = XLIFFModule(rawValue: name.namespace), version != .v1_2 {
            return module.prefix + ":" + name.local
        }
        return "*"
    }
}
