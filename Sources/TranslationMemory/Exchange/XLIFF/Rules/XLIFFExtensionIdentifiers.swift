internal import XML

/// Identifiers of elements of extensions are unique within the file, group or unit they stand in.
enum XLIFFExtensionIdentifiers: XLIFFRule {
    static let name = "xliff-extension-id-unique"

    private struct Key: Hashable {
        let scope: Int
        let namespace: String
        let id: String
    }

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var seen: Set<Key> = []
        for index in tree.nodes.indices where tree[index].key == "*" {
            let node = tree[index]
            guard let id = node["id"], node.file >= 0 else { continue }
            let scope = node.unit >= 0 ? node.unit : node.group >= 0 ? node.group : node.file
            let key = Key(scope: scope, namespace: node.tag.name.namespace, id: id)
            guard !seen.insert(key).inserted else { continue }
            report.add(
                "the id \(XLIFFReport.quoted(id)) was given to another element of this extension",
                section: "4.9.1", at: index, attribute: "id")
        }
    }
}
