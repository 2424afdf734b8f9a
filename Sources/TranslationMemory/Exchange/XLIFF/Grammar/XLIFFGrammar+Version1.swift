extension XLIFFGrammar {
    private static let text: XLIFFDatatype = .text

    private static func all(_ names: String) -> [String: XLIFFDatatype] {
        Dictionary(names.split(separator: " ").map { (String($0), text) }) { first, _ in first }
    }

    private static func words(_ words: String) -> XLIFFDatatype {
        .oneOfOr(words: words.split(separator: " ").map { String($0) }, own: .experimental)
    }

    /// What groups, units and alternatives have in common.
    private static let resource: [String: XLIFFDatatype] = all(
        "datatype ts restype resname extradata help-id menu menu-option menu-name coord font "
            + "css-style style exstyle extype reformat maxheight minheight maxwidth minwidth "
            + "charclass phase-name"
    ).merging([
        "xml:space": space, "maxbytes": .naturalNumber, "minbytes": .naturalNumber,
        "size-unit": words(
            "byte char col cm dlgunit em ex glyph in mm percent pixel point row"),
    ]) { $1 }

    private static let state = words(
        "final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n "
            + "needs-review-translation needs-translation new signed-off translated")
    private static let qualifier = words(
        "exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt "
            + "leveraged-repository leveraged-tm mt-suggestion rejected-grammar "
            + "rejected-inaccurate rejected-length rejected-spelling tm-suggestion")

    private static func with(
        _ types: [String: XLIFFDatatype], _ more: [String: XLIFFDatatype]
    ) -> [String: XLIFFDatatype] { types.merging(more) { $1 } }

    /// The structural elements of version 1.2.
    ///
    /// Source: XLIFF 1.2, sections 2.2 to 2.4.
    static let structure1: [String: XLIFFElementRule] = [
        "xliff": XLIFFElementRule(
            "2.2 (xliff)", .elements([.any("file", others: true)]),
            ["version!": text, "xml:lang": .language], foreign: .any),
        "file": XLIFFElementRule(
            "2.2 (file)", .elements([.optional("header"), .one("body")]),
            with(
                all("tool tool-id ts category product-name product-version build-num"),
                [
                    "original!": text, "source-language!": .language, "datatype!": text,
                    "target-language": .language, "date": .dateTime, "xml:space": space,
                ]), foreign: .any),
        "header": XLIFFElementRule(
            "2.2 (header)",
            .elements([
                .optional("skl"), .optional("phase-group"),
                .any(
                    "glossary", "reference", "count-group", "prop-group", "note", "tool",
                    others: true),
            ])),
        "skl": XLIFFElementRule("2.2 (skl)", .elements([.one("internal-file", "external-file")])),
        "internal-file": XLIFFElementRule("2.2 (internal-file)", .anything, all("form crc")),
        "external-file": XLIFFElementRule(
            "2.2 (external-file)", .empty, ["href!": text, "uid": text, "crc": text]),
        "glossary": XLIFFElementRule(
            "2.2 (glossary)", .text(["internal-file", "external-file"])),
        "reference": XLIFFElementRule(
            "2.2 (reference)", .text(["internal-file", "external-file"])),
        "phase-group": XLIFFElementRule("2.2 (phase-group)", .elements([.some("phase")])),
        "phase": XLIFFElementRule(
            "2.2 (phase)", .elements([.any("note")]),
            with(
                all("company-name tool tool-id job-id contact-name contact-email contact-phone"),
                ["phase-name!": text, "process-name!": text, "date": .dateTime])),
        "tool": XLIFFElementRule(
            "2.2 (tool)", .anything,
            ["tool-id!": text, "tool-name!": text, "tool-version": text, "tool-company": text],
            foreign: .any),
        "count-group": XLIFFElementRule(
            "2.2 (count-group)", .elements([.any("count")]), ["name!": text]),
        "count": XLIFFElementRule("2.2 (count)", .text([]), all("count-type phase-name unit")),
        "context-group": XLIFFElementRule(
            "2.2 (context-group)", .elements([.some("context")]), all("crc name purpose")),
        "context": XLIFFElementRule(
            "2.2 (context)", .text([]),
            [
                "context-type!": words(
                    "database element elementtitle linenumber numparams paramnotes record "
                        + "recordtitle sourcefile"),
                "match-mandatory": .yesNo, "crc": text,
            ]),
        "prop-group": XLIFFElementRule(
            "2.2 (prop-group)", .elements([.any("prop")]), ["name": text]),
        "prop": XLIFFElementRule(
            "2.2 (prop)", .text([]), ["prop-type!": text, "xml:lang": .language]),
        "note": XLIFFElementRule(
            "2.2 (note)", .text([]),
            [
                "xml:lang": .language, "priority": .number(1...10), "from": text,
                "annotates": .oneOf(["source", "target", "general"]),
            ]),
        "body": XLIFFElementRule(
            "2.2 (body)", .elements([.any("group", "trans-unit", "bin-unit", others: true)])),
        "group": XLIFFElementRule(
            "2.3 (group)",
            .elements([
                .any("context-group", "count-group", "prop-group", "note", others: true),
                .any("group", "trans-unit", "bin-unit"),
            ]),
            with(resource, ["id": text, "translate": .yesNo, "merged-trans": .yesNo]),
            foreign: .any),
        "trans-unit": XLIFFElementRule(
            "2.3 (trans-unit)",
            .elements([
                .one("source"), .optional("seg-source"), .optional("target"),
                .any(
                    "context-group", "count-group", "prop-group", "note", "alt-trans",
                    others: true),
            ]),
            with(resource, ["id!": text, "approved": .yesNo, "translate": .yesNo]),
            foreign: .any),
        "source": XLIFFElementRule(
            "2.3 (source)", .text(inlineNames1),
            ["xml:lang": .language, "xml:space": space, "ts": text], foreign: .any),
        "seg-source": XLIFFElementRule(
            "2.3 (seg-source)", .text(inlineNames1),
            ["xml:lang": .language, "xml:space": space, "ts": text], foreign: .any),
        "target": XLIFFElementRule(
            "2.3 (target)", .text(inlineNames1),
            with(
                all("phase-name ts restype resname coord font css-style style exstyle"),
                [
                    "state": state, "state-qualifier": qualifier, "xml:lang": .language,
                    "xml:space": space, "equiv-trans": .yesNo,
                ]), foreign: .any),
        "alt-trans": XLIFFElementRule(
            "2.3 (alt-trans)",
            .elements([
                .optional("source"), .optional("seg-source"), .some("target"),
                .any("context-group", "prop-group", "note", others: true),
            ]),
            with(
                resource,
                [
                    "match-quality": text, "tool": text, "tool-id": text, "crc": text,
                    "xml:lang": .language, "mid": text, "origin": text,
                    "alttranstype": words(
                        "proposal previous-version rejected reference accepted"),
                ]), foreign: .any),
        "bin-unit": XLIFFElementRule(
            "2.3 (bin-unit)",
            .elements([
                .one("bin-source"), .optional("bin-target"),
                .any(
                    "context-group", "count-group", "prop-group", "note", "trans-unit",
                    others: true),
            ]),
            with(
                all("ts restype resname phase-name"),
                [
                    "id!": text, "mime-type!": text, "approved": .yesNo, "translate": .yesNo,
                    "reformat": text,
                ]), foreign: .any),
        "bin-source": XLIFFElementRule(
            "2.3 (bin-source)", .elements([.one("internal-file", "external-file")]),
            ["ts": text], foreign: .any),
        "bin-target": XLIFFElementRule(
            "2.3 (bin-target)", .elements([.one("internal-file", "external-file")]),
            with(
                all("mime-type ts phase-name restype resname"),
                ["state": state, "state-qualifier": qualifier]), foreign: .any),
    ]

    static let inlineNames1: Set = ["g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk"]

    private static let ctype = words("bold italic underlined link image pb lb")

    /// The inline elements of version 1.2.
    ///
    /// Source: XLIFF 1.2, section 2.4.
    static let inline1: [String: XLIFFElementRule] = [
        "g": XLIFFElementRule(
            "2.4 (g)", .text(inlineNames1),
            with(all("xid equiv-text ts"), ["id!": text, "ctype": ctype, "clone": .yesNo]),
            foreign: .any),
        "x": XLIFFElementRule(
            "2.4 (x)", .empty,
            with(all("xid equiv-text ts"), ["id!": text, "ctype": ctype, "clone": .yesNo]),
            foreign: .any),
        "bx": XLIFFElementRule(
            "2.4 (bx)", .empty,
            with(all("rid xid equiv-text ts"), ["id!": text, "ctype": ctype, "clone": .yesNo]),
            foreign: .any),
        "ex": XLIFFElementRule(
            "2.4 (ex)", .empty, with(all("rid xid equiv-text ts"), ["id!": text]),
            foreign: .any),
        "bpt": XLIFFElementRule(
            "2.4 (bpt)", .text(["sub"]),
            with(all("rid crc xid equiv-text ts"), ["id!": text, "ctype": ctype]),
            foreign: .any),
        "ept": XLIFFElementRule(
            "2.4 (ept)", .text(["sub"]), with(all("rid crc xid equiv-text ts"), ["id!": text]),
            foreign: .any),
        "ph": XLIFFElementRule(
            "2.4 (ph)", .text(["sub"]),
            with(
                all("crc xid equiv-text ts"),
                [
                    "id!": text, "ctype": ctype,
                    "assoc": .oneOf(["preceding", "following", "both"]),
                ]), foreign: .any),
        "it": XLIFFElementRule(
            "2.4 (it)", .text(["sub"]),
            with(
                all("rid crc xid equiv-text ts"),
                ["id!": text, "pos!": .oneOf(["open", "close"]), "ctype": ctype]),
            foreign: .any),
        "sub": XLIFFElementRule(
            "2.4 (sub)", .text(inlineNames1), ["datatype": text, "ctype": ctype, "xid": text],
            foreign: .any),
        "mrk": XLIFFElementRule(
            "2.4 (mrk)", .text(inlineNames1),
            ["mtype!": markType1, "mid": text, "comment": text, "ts": text], foreign: .any),
    ]

    private static let markType1 = words(
        "abbrev abbreviated-form abbreviation acronym appellation collocation common-name "
            + "datetime equation expanded-form formula head-term initialism "
            + "international-scientific-term internationalism logical-expression "
            + "materials-management-unit name near-synonym part-number phrase "
            + "phraseological-unit protected romanized-form seg set-phrase short-form sku "
            + "standard-text symbol synonym synonymous-phrase term transcribed-form "
            + "transliterated-form truncated-term variant")
}
