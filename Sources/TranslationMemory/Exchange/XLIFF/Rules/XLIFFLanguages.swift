/// A document with targets says their language, and no source or target contradicts it.
enum XLIFFLanguages: XLIFFRule {
    static let name = "xliff-language"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        guard let root = tree.nodes.first else { return }
        let targets = tree.all("target").filter { tree[$0].segment >= 0 }
        if root["trgLang"] == nil, let first = targets.first {
            report.add(
                "there are targets, and <xliff> doesn't say their language (trgLang)",
                section: "4.3.1.37", at: first)
        }
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.content == index, node.segment >= 0 || node.match >= 0 else { continue }
            let isTarget = node.key == "target"
            guard let expected = root[isTarget ? "trgLang" : "srcLang"],
                let language = tree.inherited(index, { $0.xml("lang") })
            else { continue }
            let isReference =
                isTarget && node.match >= 0 && tree[node.match]["reference"] == "yes"
            guard !isReference, !XLIFFLanguageTag.isRange(expected, of: language) else {
                continue
            }
            report.add(
                "<\(node.key)> is in \(XLIFFReport.quoted(language)) by xml:lang, and "
                    + "\(isTarget ? "trgLang" : "srcLang") is \(XLIFFReport.quoted(expected))",
                section: isTarget ? "4.2.2.13" : "4.2.2.12", at: index, attribute: "xml:lang")
        }
    }
}
