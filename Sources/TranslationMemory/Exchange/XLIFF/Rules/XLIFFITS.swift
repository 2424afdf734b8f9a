internal import XML

/// ITS says its version, and what it refers to is there and isn't said twice.
enum XLIFFITS: XLIFFRule {
    static let name = "xliff-its"
    private static let section = "5.8"

    private static let categories: Set = [
        "allowed-characters", "directionality", "domain", "elements-within-text",
        "external-resource", "id-value", "language-information", "locale-filter",
        "localization-note", "localization-quality-issue", "localization-quality-rating",
        "mt-confidence", "preserve-space", "provenance", "storage-size", "target-pointer",
        "terminology", "text-analysis", "translate",
    ]
    /// Attributes that say the same as records elsewhere, or as each other.
    private static let rivals: [(String, [String])] = [
        (
            "locQualityIssuesRef",
            [
                "locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity",
                "locQualityIssueProfileRef", "locQualityIssueEnabled",
            ]
        ),
        ("locQualityRatingScore", ["locQualityRatingVote"]),
        ("taIdentRef", ["taSource", "taIdent"]),
        ("provenanceRecordsRef", XLIFFGrammar.provenance.keys.sorted()),
    ]
    private static let generic: Set = [
        "annotatorsRef", "locQualityIssuesRef", "locQualityRatingScore", "locQualityRatingVote",
        "taIdentRef", "taSource", "taIdent", "taClassRef", "mtConfidence",
        "provenanceRecordsRef", "allowedCharacters", "domains", "lang", "localeFilterList",
    ]

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        var records: [Int: Set<String>] = [:]
        for index in tree.nodes.indices {
            let node = tree[index]
            guard ["its:locQualityIssues", "its:provenanceRecords"].contains(node.key) else {
                continue
            }
            let scope = node.unit >= 0 ? node.unit : node.group >= 0 ? node.group : node.file
            if let id = node.xml("id"), !records[scope, default: []].insert(id).inserted {
                report.add(
                    "the id \(XLIFFReport.quoted(id)) is given to two records",
                    section: section, at: index, attribute: "xml:id")
            }
        }
        for index in tree.nodes.indices {
            let node = tree[index]
            if node.key == "its:locQualityIssue" {
                needsOne(
                    of: ["locQualityIssueType", "locQualityIssueComment"], index, tree, &report)
            }
            if node.key == "its:provenanceRecord" {
                needsOne(of: XLIFFGrammar.provenance.keys.sorted(), index, tree, &report)
            }
            let names = node.tag.attributes.filter {
                $0.name.namespace == XLIFFModule.its.rawValue
                    || $0.name.namespace == XLIFFModule.itsExtension.rawValue
            }
            if !names.isEmpty {
                attributes(Set(names.map { $0.name.local }), at: index, records, tree, &report)
            }
        }
    }

    private static func needsOne(
        of names: [String], _ index: Int, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        guard !names.contains(where: { tree[index][$0] != nil }) else { return }
        report.add(
            "<\(tree[index].tag.name)> needs one of \(names.joined(separator: ", "))",
            section: section, at: index)
    }

    private static func attributes(
        _ names: Set<String>, at index: Int, _ records: [Int: Set<String>], _ tree: XLIFFTree,
        _ report: inout XLIFFReport
    ) {
        let node = tree[index]
        if tree.inherited(index, { $0["version", .its] }) == nil {
            report.add(
                "no element around it says the version of ITS (its:version)", section: section,
                at: index)
        }
        for (name, others) in rivals where names.contains(name) {
            for other in others where names.contains(other) {
                report.add(
                    "its:\(name) and its:\(other) can't stand together", section: section,
                    at: index, attribute: "its:\(other)")
            }
        }
        if names.contains("taSource") != names.contains("taIdent") {
            report.add(
                "its:taSource and its:taIdent must stand together", section: section, at: index)
        }
        for kind in ["Score", "Vote"] where names.contains("locQualityRating\(kind)Threshold") {
            let rating = "locQualityRating\(kind)"
            if tree.inherited(index, { $0[rating, .its] }) == nil {
                report.add(
                    "its:\(rating)Threshold needs 'its:\(rating)' here or around it",
                    section: section, at: index)
            }
        }
        if ["mrk", "sm"].contains(node.key), let type = node["type"], type != "its:generic",
            !type.hasPrefix("its:term"), type != "term",
            let name = names.sorted().first(where: { generic.contains($0) })
        {
            report.add(
                "an annotation with its:\(name) has the type its:generic or none, not "
                    + XLIFFReport.quoted(type),
                section: section, at: index, attribute: "type")
        }
        if let value = node["annotatorsRef", .its] { annotators(value, at: index, &report) }
        for name in ["locQualityIssuesRef", "provenanceRecordsRef"] {
            guard let reference = node[name, .its], reference.hasPrefix("#") else { continue }
            let id = reference.hasPrefix("#its=") ? String(reference.dropFirst(5)) : ""
            let scopes = [node.unit, node.group, node.file]
            if !scopes.contains(where: { records[$0]?.contains(id) == true }) {
                report.add(
                    "\(XLIFFReport.quoted(reference)) refers to no record here, as #its=id would",
                    section: section, at: index, attribute: "its:\(name)")
            }
        }
    }

    /// Each data category has one annotator, as `category|address`.
    private static func annotators(
        _ value: String, at index: Int, _ report: inout XLIFFReport
    ) {
        var seen: Set<Substring> = []
        for part in value.split(whereSeparator: { $0.isWhitespace }) {
            let halves = part.split(separator: "|", omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[1].isEmpty, categories.contains(String(halves[0]))
            else {
                report.add(
                    "\(XLIFFReport.quoted(String(part))) is no data category and address with a "
                        + "| between them",
                    section: section, at: index, attribute: "its:annotatorsRef")
                return
            }
            if !seen.insert(halves[0]).inserted {
                report.add(
                    "the data category \(halves[0]) has two annotators", section: section,
                    at: index, attribute: "its:annotatorsRef")
            }
        }
    }
}
