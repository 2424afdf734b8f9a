/// Groups of metadata are told apart.
enum XLIFFMetadataGroups: XLIFFRule {
    static let name = "xliff-metadata"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        for metadata in tree.all("mda:metadata") {
            var seen = Set([tree[metadata]["id"]].compactMap { $0 })
            for index in tree.descendants(of: metadata) where tree[index].key == "mda:metaGroup" {
                guard let id = tree[index]["id"], !seen.insert(id).inserted else { continue }
                report.add(
                    "the id \(XLIFFReport.quoted(id)) is given twice in the metadata",
                    section: "5.4.6.4", at: index, attribute: "id")
            }
        }
    }
}
