extension XLIFFGrammar {
    /// The elements of the modules of version 2.
    ///
    /// Source: XLIFF 2.1, chapter 5, and its schemas; change tracking: XLIFF 2.0, section 5.6.
    static let modules: [String: XLIFFElementRule] = [
        "mtc:matches": XLIFFElementRule("5.1.5.2", .elements([.some("mtc:match")])),
        "mtc:match": XLIFFElementRule(
            "5.1.5.3",
            .elements([
                .optional("mda:metadata"), .optional("originalData"), .one("source"),
                .one("target"), .others,
            ]),
            [
                "id": .token, "matchQuality": .number(0...100),
                "matchSuitability": .number(0...100), "origin": .text, "ref!": .uri,
                "reference": .yesNo, "similarity": .number(0...100), "subType": .userDefined,
                "type": .oneOf(["am", "mt", "icm", "idm", "tb", "tm", "other"]),
            ], foreign: .any),
        "gls:glossary": XLIFFElementRule("5.2.4.2", .elements([.some("gls:glossEntry")])),
        "gls:glossEntry": XLIFFElementRule(
            "5.2.4.3",
            .elements([
                .one("gls:term"), .any("gls:translation"), .optional("gls:definition"), .others,
            ]), ["id": .token, "ref": .uri], foreign: .any),
        "gls:term": XLIFFElementRule("5.2.4.4", .text([]), ["source": .text], foreign: .any),
        "gls:translation": XLIFFElementRule(
            "5.2.4.5", .text([]), ["id": .token, "ref": .uri, "source": .text], foreign: .any),
        "gls:definition": XLIFFElementRule(
            "5.2.4.6", .text([]), ["source": .text], foreign: .any),
        "mda:metadata": XLIFFElementRule(
            "5.4.5.2", .elements([.some("mda:metaGroup")]), ["id": .token]),
        "mda:metaGroup": XLIFFElementRule(
            "5.4.5.3", .elements([.some("mda:metaGroup", "mda:meta")]),
            [
                "id": .token, "category": .text,
                "appliesTo": .oneOf(["source", "target", "ignorable"]),
            ]),
        "mda:meta": XLIFFElementRule("5.4.5.4", .text([]), ["type!": .text]),
        "res:resourceData": XLIFFElementRule(
            "5.5.5.2", .elements([.any("res:resourceItemRef"), .any("res:resourceItem")])),
        "res:resourceItemRef": XLIFFElementRule(
            "5.5.5.3", .empty, ["id": .token, "ref!": .token], foreign: .any),
        "res:resourceItem": XLIFFElementRule(
            "5.5.5.4",
            .elements([
                .optional("res:source"), .optional("res:target"), .any("res:reference"),
            ]), ["mimeType": .text, "id": .token, "context": .yesNo], foreign: .any),
        "res:source": XLIFFElementRule(
            "5.5.5.5", .elements([.others]), ["href": .text, "xml:lang": .language],
            foreign: .any),
        "res:target": XLIFFElementRule(
            "5.5.5.6", .elements([.others]), ["href": .text, "xml:lang": .language],
            foreign: .any),
        "res:reference": XLIFFElementRule(
            "5.5.5.7", .empty, ["href!": .text, "xml:lang": .language], foreign: .any),
        "slr:profiles": XLIFFElementRule(
            "5.6.6.2", .elements([.optional("slr:normalization"), .others]),
            ["generalProfile": .text, "storageProfile": .text]),
        "slr:normalization": XLIFFElementRule(
            "5.6.6.3", .empty, ["general": normalization, "storage": normalization]),
        "slr:data": XLIFFElementRule(
            "5.6.6.4", .elements([.others]), ["profile!": .text], foreign: .any),
        "val:validation": XLIFFElementRule(
            "5.7.4.2", .elements([.some("val:rule")]), foreign: .any),
        "val:rule": XLIFFElementRule(
            "5.7.4.3", .empty,
            [
                "isPresent": .text, "occurs": .positiveInteger, "isNotPresent": .text,
                "startsWith": .text, "endsWith": .text, "existsInSource": .yesNo,
                "caseSensitive": .yesNo, "normalization": normalization, "disabled": .yesNo,
            ], foreign: .any),
        "ctr:changeTrack": XLIFFElementRule(
            "XLIFF 2.0 §5.6.4.2", .elements([.some("ctr:revisions")])),
        "ctr:revisions": XLIFFElementRule(
            "XLIFF 2.0 §5.6.4.3", .elements([.some("ctr:revision")]),
            ["appliesTo!": .token, "ref": .token, "currentVersion": .token], foreign: .any),
        "ctr:revision": XLIFFElementRule(
            "XLIFF 2.0 §5.6.4.4", .elements([.some("ctr:item")]),
            ["author": .text, "datetime": .text, "version": .token], foreign: .any),
        "ctr:item": XLIFFElementRule(
            "XLIFF 2.0 §5.6.4.5", .text([]), ["property!": .text], foreign: .any),
        "its:locQualityIssues": XLIFFElementRule(
            "5.8", .elements([.some("its:locQualityIssue")]),
            ["xml:id!": .token, "version": .text]),
        "its:locQualityIssue": XLIFFElementRule(
            "5.8", .empty,
            [
                "version": .text, "locQualityIssueType": issueType,
                "locQualityIssueComment": .text, "locQualityIssueSeverity": .number(0...100),
                "locQualityIssueProfileRef": .uri, "locQualityIssueEnabled": .yesNo,
            ]),
        "its:provenanceRecords": XLIFFElementRule(
            "5.8", .elements([.some("its:provenanceRecord")]),
            ["xml:id!": .token, "version": .text]),
        "its:provenanceRecord": XLIFFElementRule(
            "5.8", .empty, provenance.merging(["version": .text]) { first, _ in first }),
    ]

    /// The attributes of modules by their names.
    static let ofModules: [String: XLIFFDatatype] = {
        var types: [String: XLIFFDatatype] = [
            "fs:fs": .oneOf(htmlNames), "fs:subFs": .text, "slr:equivStorage": .text,
            "slr:sizeInfo": .text, "slr:sizeInfoRef": .token, "slr:sizeRestriction": .text,
            "slr:storageRestriction": .text, "itsm:domains": .text, "itsm:lang": .language,
            "its:version": .oneOf(["2.0"]), "its:allowedCharacters": .text,
            "its:annotatorsRef": .text, "its:localeFilterList": .text,
            "its:localeFilterType": .oneOf(["include", "exclude"]),
            "its:locQualityIssueComment": .text, "its:locQualityIssueEnabled": .yesNo,
            "its:locQualityIssueProfileRef": .uri, "its:locQualityIssuesRef": .uri,
            "its:locQualityIssueSeverity": .number(0...100),
            "its:locQualityIssueType": issueType, "its:locQualityRatingProfileRef": .uri,
            "its:locQualityRatingScore": .number(0...100),
            "its:locQualityRatingScoreThreshold": .number(0...100),
            "its:locQualityRatingVote": .integer, "its:locQualityRatingVoteThreshold": .integer,
            "its:mtConfidence": .number(0...1), "its:provenanceRecordsRef": .uri,
            "its:taClassRef": .uri, "its:taConfidence": .number(0...1), "its:taIdent": .text,
            "its:taIdentRef": .uri, "its:taSource": .text, "its:termConfidence": .number(0...1),
        ]
        for (name, type) in provenance { types["its:" + name] = type }
        return types
    }()

    /// What an ITS provenance record says.
    static let provenance: [String: XLIFFDatatype] = [
        "org": .text, "orgRef": .uri, "person": .text, "personRef": .uri, "revOrg": .text,
        "revOrgRef": .uri, "revPerson": .text, "revPersonRef": .uri, "revTool": .text,
        "revToolRef": .uri, "tool": .text, "toolRef": .uri,
    ]

    private static let normalization = XLIFFDatatype.oneOf(["none", "nfc", "nfd"])

    private static let issueType = XLIFFDatatype.oneOf([
        "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication",
        "inconsistency", "grammar", "legal", "register", "locale-specific-content",
        "locale-violation", "style", "characters", "misspelling", "typographical", "formatting",
        "inconsistent-entities", "numbers", "markup", "pattern-problem", "whitespace",
        "internationalization", "length", "non-conformance", "uncategorized", "other",
    ])

    private static let htmlNames = [
        "a", "b", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite",
        "code", "col", "colgroup", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4",
        "h5", "h6", "head", "hr", "html", "i", "img", "label", "legend", "li", "ol", "p", "pre",
        "q", "s", "samp", "select", "small", "span", "strike", "strong", "sub", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
    ]
}
