extension XLIFFGrammar {
    /// The structural elements of version 2.
    ///
    /// Source: XLIFF 2.1, section 4.2.2, and its schema.
    static let core: [String: XLIFFElementRule] = [
        "xliff": XLIFFElementRule(
            "4.2.2.1", .elements([.some("file")]),
            [
                "version!": .text, "srcLang!": .language, "trgLang": .language,
                "xml:space": space, "xml:lang": .language,
            ], foreign: .any),
        "file": XLIFFElementRule(
            "4.2.2.2",
            .elements([
                .optional("skeleton"), .others, .optional("notes"), .some("unit", "group"),
            ]),
            [
                "id!": .token, "canResegment": .yesNo, "original": .text, "translate": .yesNo,
                "srcDir": direction, "trgDir": direction, "xml:space": space,
                "xml:lang": .language,
            ], foreign: .any),
        "skeleton": XLIFFElementRule("4.2.2.3", .anything, ["href": .text]),
        "group": XLIFFElementRule(
            "4.2.2.4", .elements([.others, .optional("notes"), .any("unit", "group")]),
            [
                "id!": .token, "name": .text, "canResegment": .yesNo, "translate": .yesNo,
                "srcDir": direction, "trgDir": direction, "type": .userDefined,
                "xml:space": space, "xml:lang": .language,
            ], foreign: .any),
        "unit": XLIFFElementRule(
            "4.2.2.5",
            .elements([
                .others, .optional("notes"), .optional("originalData"),
                .some("segment", "ignorable"),
            ]),
            [
                "id!": .token, "name": .text, "canResegment": .yesNo, "translate": .yesNo,
                "srcDir": direction, "trgDir": direction, "type": .userDefined,
                "xml:space": space, "xml:lang": .language,
            ], foreign: .any),
        "segment": XLIFFElementRule(
            "4.2.2.6", .elements([.one("source"), .optional("target")]),
            [
                "id": .token, "canResegment": .yesNo,
                "state": .oneOf(["initial", "translated", "reviewed", "final"]),
                "subState": .userDefined,
            ]),
        "ignorable": XLIFFElementRule(
            "4.2.2.7", .elements([.one("source"), .optional("target")]), ["id": .token]),
        "notes": XLIFFElementRule("4.2.2.8", .elements([.some("note")])),
        "note": XLIFFElementRule(
            "4.2.2.9", .text([]),
            [
                "id": .token, "appliesTo": .oneOf(["source", "target"]), "category": .text,
                "priority": .number(1...10), "xml:lang": .language,
            ], foreign: .any),
        "originalData": XLIFFElementRule("4.2.2.10", .elements([.some("data")])),
        "data": XLIFFElementRule(
            "4.2.2.11", .text(["cp"]),
            ["id!": .token, "dir": direction, "xml:space": .oneOf(["preserve"])]),
        "source": XLIFFElementRule(
            "4.2.2.12", .text(inlineNames), ["xml:lang": .language, "xml:space": space]),
        "target": XLIFFElementRule(
            "4.2.2.13", .text(inlineNames),
            ["xml:lang": .language, "xml:space": space, "order": .positiveInteger]),
    ]

    static let inlineNames: Set = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]

    private static let codeType = XLIFFDatatype.oneOf([
        "fmt", "ui", "quote", "link", "image", "other",
    ])
    private static let markType = XLIFFDatatype.oneOfOr(
        words: ["generic", "comment", "term"], own: .prefixed)

    private static let hints: [String: XLIFFDatatype] = [
        "canCopy": .yesNo, "canDelete": .yesNo, "canReorder": yesNoFirstNo, "copyOf": .token,
        "subType": .userDefined, "type": codeType,
    ]
    private static let code = hints.merging([
        "dataRef": .token, "disp": .text, "equiv": .text, "subFlows": .tokens,
    ]) { first, _ in first }
    private static let annotation: [String: XLIFFDatatype] = [
        "id!": .token, "translate": .yesNo, "type": markType, "ref": .uri, "value": .text,
    ]

    /// The inline elements of version 2.
    ///
    /// Source: XLIFF 2.1, section 4.2.3, and its schema.
    static let inline: [String: XLIFFElementRule] = [
        "cp": XLIFFElementRule("4.2.3.1", .empty, ["hex!": .hexadecimal]),
        "ph": XLIFFElementRule(
            "4.2.3.2", .empty, code.merging(["id!": .token]) { first, _ in first },
            foreign: .modules),
        "pc": XLIFFElementRule(
            "4.2.3.3", .text(inlineNames),
            hints.merging([
                "id!": .token, "canOverlap": .yesNo, "dir": direction, "dispStart": .text,
                "dispEnd": .text, "equivStart": .text, "equivEnd": .text, "dataRefStart": .token,
                "dataRefEnd": .token, "subFlowsStart": .tokens, "subFlowsEnd": .tokens,
            ]) { first, _ in first }, foreign: .modules),
        "sc": XLIFFElementRule(
            "4.2.3.4", .empty,
            code.merging([
                "id!": .token, "canOverlap": .yesNo, "dir": direction, "isolated": .yesNo,
            ]) { first, _ in first }, foreign: .modules),
        "ec": XLIFFElementRule(
            "4.2.3.5", .empty,
            code.merging([
                "id": .token, "startRef": .token, "canOverlap": .yesNo, "dir": direction,
                "isolated": .yesNo,
            ]) { first, _ in first }, foreign: .modules),
        "mrk": XLIFFElementRule("4.2.3.6", .text(inlineNames), annotation, foreign: .any),
        "sm": XLIFFElementRule("4.2.3.7", .empty, annotation, foreign: .any),
        "em": XLIFFElementRule("4.2.3.8", .empty, ["startRef!": .token]),
    ]
}
