internal import Diagnostics
internal import XML

/// Annotations say what their type asks for.
enum XLIFFAnnotations: XLIFFRule {
    static let name = "xliff-annotation"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for index in tree.nodes.indices where tree[index].key == "mrk" || tree[index].key == "sm" {
            let node = tree[index]
            switch node["type"] ?? "generic" {
            case "generic":
                let says = node.tag.attributes.contains {
                    $0.name.local == "translate" || !$0.name.namespace.isEmpty
                }
                if !says {
                    report.add(
                        "<\(node.key)> annotates nothing: it says neither a type nor whether to "
                            + "translate",
                        section: "4.7.3.1.1", at: index, severity: .warning)
                }
            case "comment": comment(index, tree, &report)
            case "mtc:match" where node["ref"] != nil:
                report.add(
                    "an annotation of the type mtc:match may not have 'ref'", section: "5.1.4",
                    at: index, attribute: "ref")
            default: break
            }
        }
    }

    /// A comment is a value, or refers to a note of its unit.
    private static func comment(
        _ index: Int, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        let section = "4.7.3.1.3"
        let node = tree[index]
        guard let reference = node["ref"] else {
            if node["value"] == nil {
                report.add(
                    "a comment needs 'value' or 'ref'", section: section, at: index)
            }
            return
        }
        if node["value"] != nil {
            report.add(
                "a comment has 'value' or 'ref', and not both", section: section, at: index,
                attribute: "value")
        }
        guard node.match < 0 else { return }
        let note = XLIFFFragment(reference).flatMap { $0.note(from: index, in: tree) }
        guard let note, tree[note].unit == node.unit, node.unit >= 0 else {
            report.add(
                "a comment must refer to a note of its own unit, such as #n=1, and "
                    + "\(XLIFFReport.quoted(reference)) doesn't",
                section: section, at: index, attribute: "ref")
            return
        }
    }
}
