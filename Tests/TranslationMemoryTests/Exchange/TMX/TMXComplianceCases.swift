import Testing

/// What the import of each file of the compliance kit must give.
enum TMXComplianceCases {
    struct Case: Sendable, CustomTestStringConvertible {
        var file: String
        var from: String
        var to: String
        var pairs: [(String, String)]
        var testDescription: String { file }
    }

    private static let accents: [(String, String)] = [
        ("à=agrave, é=eacute, æ=aelig", "à=agrave, é=eacute, æ=aelig"),
        ("ÿ=U+00FF, ™=U+2122, ’=U+2019", "ÿ=U+00FF, ™=U+2122, ’=U+2019"),
        ("“=U+201C, –=U+2013, ¤=U+00A4", "“=U+201C, –=U+2013, ¤=U+00A4"),
    ]

    private static let markup: [(String, String)] = [
        ("The big black cat sleeps.", "Le gros chat noir dors."),
        (
            "Test for special characters = <=lt, >=gt, &=amp, \"=quot.",
            "Test pour caractères spéciaux = <=lt, >=gt, &=amp, \"=quot."
        ),
        (
            "Nested formatting = Bold+Italic+Underlined, Bold+Italic, Bold.",
            "Format en gigogne = gras+italique+souligné, gras+italique, gras."
        ),
        ("First sentence.", "Première phrase."), ("Second sentence.", "Seconde phrase."),
        ("Picture: ", "Image: "),
    ]

    private static let resources: [(String, String)] = [
        ("Text with 3 spaces [   ] and 2 [  ]", "Texte avec 3 espaces [   ] et 2 [  ]"),
        ("Text with 1 tab [\t] and 2 [\t\t]", "Texte avec 1 tab [\t] et 2 [\t\t]"),
        (
            "<=lt, >=gt, &=amp, {=obrace, }=cbrace", "<=lt, >=gt, &=amp, {=obrace, }=cbrace"
        ),
        (
            "é=eacute, \u{A0}=nbsp, ¤=curr, ÿ=yumlaut, ©=copy, §=para",
            "é=eacute, \u{A0}=nbsp, ¤=curr, ÿ=yumlaut, ©=copy, §=para"
        ),
    ]

    static let imports: [Case] = [
        Case(
            file: "ImportTest1A", from: "en-US", to: "fr-CA",
            pairs: [
                ("First segment with [\t\t   ]", "Premier segment avec [\t\t   ]"),
                ("Second segment with [  \t\t]", "Second segment avec [  \t\t]"),
            ]),
        Case(
            file: "ImportTest1B", from: "en-US", to: "fr-CA",
            pairs: [("Text of the segment", "Texte du segment")]),
        Case(
            file: "ImportTest1C", from: "en-US", to: "fr-CA",
            pairs: [
                ("First entry in US English", "First entry in French Canadian"),
                ("Second entry in US English", "Second entry in French Canadian"),
                ("Third entry in US English", "Third entry in French Canadian"),
            ]),
        Case(file: "ImportTest1D", from: "en-US", to: "en-GB", pairs: accents),
        Case(file: "ImportTest1E", from: "en-US", to: "en-GB", pairs: accents),
        Case(file: "ImportTest1F", from: "en-US", to: "en-GB", pairs: accents),
        Case(file: "ImportTest1G", from: "en-US", to: "en-GB", pairs: accents),
        Case(file: "ImportTest1H", from: "en-US", to: "en-GB", pairs: accents),
        Case(
            file: "ImportTest1I", from: "en-US", to: "ja-JP",
            pairs: [
                ("English segment with [    ]", "Japanese segment with [\u{3000}\u{3000}]")
            ]),
        Case(
            file: "ImportTest1J", from: "en-US", to: "en-GB",
            pairs: [
                ("First entry in US English", "First entry in UK English"),
                ("Second entry in US English", "Second entry in UK English"),
            ]),
        Case(
            file: "ImportTest1J_many", from: "en-US", to: "en-GB",
            pairs: [
                ("First entry in US English", "First entry in UK English"),
                ("Second entry in US English", "Second entry in UK English"),
            ]),
        Case(
            file: "ImportTest1K", from: "de-DE", to: "en-GB",
            pairs: [("First Entry - German", "First Entry - UK English")]),
        Case(
            file: "ImportTest1K", from: "fr-CA", to: "en-GB",
            pairs: [("Second Entry - French Canadian", "Second Entry - UK English")]),
        Case(file: "ImportTest1K", from: "en-GB", to: "fr-CA", pairs: []),
        Case(
            file: "ImportTest1L", from: "en-US", to: "en-GB",
            pairs: [("Text of the segment.", "Text of the segment.")]),
        Case(
            file: "ImportTest1L", from: "en-US", to: "fr",
            pairs: [("Text of the segment.", "Texte du segment.")]),
        Case(
            file: "ImportTest2A", from: "en-US", to: "fr-CA",
            pairs: markup + [
                ("Some text with a part highlighted.", "Du texte avec une portion délimitée.")
            ]),
        Case(
            file: "ImportTest2A-0index", from: "en-US", to: "fr-CA",
            pairs: markup + [
                ("Some text with a part highlighted.", "Du texte avec une portion délimitée.")
            ]),
        Case(
            file: "ImportTest2B", from: "en-US", to: "fr-CA",
            pairs: markup + [
                ("Some text with a part highlighted.", "Du text avec une portion délimitée.")
            ]),
        Case(
            file: "ImportTest2C", from: "en-US", to: "en-GB",
            pairs: [("Click  to start.", "Click  to start.")]),
        Case(
            file: "ImportTest2C", from: "en-US", to: "fr",
            pairs: [("Click  to start.", "Cliquez  pour commencer.")]),
    ]

    /// What the files of the export cases say, from which the same TMX must come out.
    static let exports: [Case] =
        ["A", "C", "D", "E"].map {
            Case(file: "ExportTest1\($0)", from: "en-US", to: "fr-CA", pairs: resources)
        } + [
            Case(
                file: "ExportTest1B", from: "en-US", to: "fr-CA",
                pairs: [
                    (
                        "<=lt, >=gt, &=amp, '=apos, \"=quot, {=obrace, }=cbrace",
                        "<=lt, >=gt, &=amp, '=apos, \"=quot, {=obrace, }=cbrace"
                    ), resources[3],
                ]),
            Case(
                file: "ExportTest2A", from: "en-US", to: "fr-CA",
                pairs: [
                    (
                        "The big <b>black</b> <u>cat</u> sleeps.",
                        "Le gros <u>chat</u> <b>noir</b> dors."
                    ),
                    (
                        "The <u><b>big</b> <i>black</i></u> cat sleeps.",
                        "Le <u><b>gros</b> chat <i>noir</i></u> dors."
                    ),
                    (
                        "Test for special characters = <b>&lt;</b>=lt, <b>&gt;</b>=gt, "
                            + "<b>&amp;</b>=amp, <b>&quot;</b>=quot.",
                        "Test pour caractères spéciaux = <b>&lt;</b>=lt, <b>&gt;</b>=gt, "
                            + "<b>&amp;</b>=amp, <b>&quot;</b>=quot."
                    ),
                    (
                        "Nested formatting = <b><i><u>Bold+Italic+Underlined</u>, Bold+Italic</i>, "
                            + "Bold</b>.",
                        "Format en gigogne = <b><i><u>gras+italique+souligné</u>, "
                            + "gras+italique</i>, gras</b>."
                    ),
                    ("Sentence <b>one.", "Phrase <b>1."), ("And</b> two.", "Et</b> 2."),
                ]),
        ]
}
