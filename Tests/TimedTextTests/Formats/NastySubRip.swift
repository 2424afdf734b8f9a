import Testing

/// A SubRip file as it might arrive, and how a person would read it.
struct NastySubRip: Sendable, CustomTestStringConvertible {
    struct Cue: Sendable, Equatable {
        var start: Int64
        var end: Int64
        var text: String

        init(_ start: Int64, _ end: Int64, _ text: String) {
            self.start = start
            self.end = end
            self.text = text
        }
    }

    let number: Int
    /// What the file is about, as its name says it.
    let name: String
    let text: String
    let cues: [Cue]
    /// The rules that must be reported, and no others.
    let rules: Set<String>
    /// Whether it is about encodings, which is not the reader's matter.
    var isEncoding: Bool { (4...12).contains(number) || number == 64 }

    var testDescription: String { "\(number) \(name)" }

    private init(
        _ number: Int, _ name: String, _ text: String, _ cues: [Cue] = usual,
        _ rules: Set<String> = []
    ) {
        self.number = number
        self.name = name
        self.text = text
        self.cues = cues
        self.rules = rules
    }

    private static let usual = [Cue(1000, 2000, "Hello"), Cue(3000, 4000, "World")]
    private static let plain =
        "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n"
    private static let second = "\n\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n"

    /// A file whose first timing line is another.
    private static func timing(_ line: String) -> String { "1\n\(line)\nHello\(second)" }

    /// A file whose first cue has another text.
    private static func payload(_ text: String) -> String {
        "1\n00:00:01,000 --> 00:00:02,000\n\(text)\(second)"
    }

    private static func first(_ start: Int64, _ end: Int64, _ text: String = "Hello") -> [Cue] {
        [Cue(start, end, text), usual[1]]
    }

    private static let chinese = ["你从来没有告诉我，他是我的哥哥。", "总裁夫人，请听我说，我不会签这份合同。", "今天晚上为什么有人要离开这个家？"]
    private static let traditional = [
        "你從來沒有告訴我，他是我的哥哥。", "總裁夫人，請聽我說，我不會簽這份合同。", "今天晚上為什麼有人要離開這個家？",
    ]

    /// Cues one second long, every two seconds from the first second on.
    private static func regular(_ texts: [String]) -> (text: String, cues: [Cue]) {
        var text = ""
        var cues: [Cue] = []
        for (index, line) in texts.enumerated() {
            let second = index * 2 + 1
            if index > 0 { text += "\n" }
            text += "\(index + 1)\n00:00:0\(second),000 --> 00:00:0\(second + 1),000\n\(line)\n"
            cues.append(Cue(Int64(second) * 1000, Int64(second) * 1000 + 1000, line))
        }
        return (text, cues)
    }

    private static func lines(_ number: Int, _ name: String, _ texts: [String]) -> NastySubRip {
        let file = regular(texts)
        return NastySubRip(number, name, file.text, file.cues)
    }

    static let all: [NastySubRip] = [
        .init(1, "01_plain", plain),
        .init(2, "02_utf8_bom", "\u{FEFF}" + plain),
        .init(3, "03_double_bom", "\u{FEFF}\u{FEFF}" + plain, usual, ["srt-byte-order-mark"]),
        .init(4, "04_utf16le_bom", "\u{FEFF}" + plain),
        .init(5, "05_utf16be_bom", "\u{FEFF}" + plain),
        .init(6, "06_utf16le_nobom", plain),
        lines(7, "07_gb18030", chinese),
        lines(8, "08_big5", traditional),
        lines(9, "09_shiftjis", ["彼は私の兄だと教えてくれなかった。", "契約書にサインしません。"]),
        lines(10, "10_cp1252", ["Él era mi hermano – “señor”…", "World"]),
        lines(11, "11_cp874_thai", ["คุณไม่เคยบอกฉัน", "สวัสดี"]),
        lines(12, "12_cp1256_arabic", ["لم تخبرني أبدا أنه أخي", "من فضلك"]),
        .init(
            13, "13_missing_index",
            "00:00:01,000 --> 00:00:02,000\nHello\n\n00:00:03,000 --> 00:00:04,000\nWorld\n", usual,
            ["srt-missing-index"]),
        .init(
            14, "14_missing_blank",
            "1\n00:00:01,000 --> 00:00:02,000\nHello\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n",
            usual, ["srt-missing-blank-line"]),
        .init(
            15, "15_missing_blank_and_index",
            "1\n00:00:01,000 --> 00:00:02,000\nHello\n00:00:03,000 --> 00:00:04,000\nWorld\n",
            usual, ["srt-missing-blank-line", "srt-missing-index"]),
        .init(
            16, "16_dot_millis", plain.replacing(",", with: "."), usual, ["srt-decimal-separator"]),
        .init(
            17, "17_one_digit_hour", plain.replacing("00:00:0", with: "0:00:0"), usual,
            ["srt-short-time"]),
        .init(
            18, "18_no_hours",
            "1\n00:01,000 --> 00:02,000\nHello\n\n2\n00:03,000 --> 00:04,000\nWorld\n", usual,
            ["srt-missing-hours"]),
        .init(
            19, "19_no_millis",
            "1\n00:00:01 --> 00:00:02\nHello\n\n2\n00:00:03 --> 00:00:04\nWorld\n", usual,
            ["srt-missing-milliseconds"]),
        .init(
            20, "20_1digit_millis", timing("00:00:01,5 --> 00:00:02,0"), first(1500, 2000),
            ["srt-fraction-digits"]),
        .init(
            21, "21_6digit_micros", timing("00:00:01,500000 --> 00:00:02,000000"),
            first(1500, 2000), ["srt-fraction-digits"]),
        .init(
            22, "22_negative", timing("-00:00:01,000 --> 00:00:02,000"), first(-1000, 2000),
            ["srt-negative-time"]),
        .init(
            23, "23_negative_inner", timing("00:00:-1,-500 --> 00:00:02,000"),
            first(-1500, 2000), ["srt-negative-time", "srt-short-time"]),
        .init(
            24, "24_coords", timing("00:00:01,000 --> 00:00:02,000 X1:100 X2:200 Y1:300 Y2:400")),
        .init(
            25, "25_arrow_nospace", timing("00:00:01,000-->00:00:02,000"), usual,
            ["srt-arrow-spaces"]),
        .init(
            26, "26_arrow_single", timing("00:00:01,000 -> 00:00:02,000"), usual, ["srt-arrow"]),
        .init(
            27, "27_arrow_emdash", timing("00:00:01,000 —> 00:00:02,000"), usual, ["srt-arrow"]),
        .init(
            28, "28_arrow_spaced", timing("00:00:01,000 -- > 00:00:02,000"), usual, ["srt-arrow"]),
        .init(
            29, "29_space_in_time", timing("00:00: 01,000 --> 00:00: 02,000"), usual,
            ["srt-spaces-in-time"]),
        .init(
            30, "30_semicolon_ms", timing("00:00:01;000 --> 00:00:02;000"), usual,
            ["srt-decimal-separator"]),
        .init(
            31, "31_all_dots", timing("00.00.01,000 --> 00.00.02,000"), usual,
            ["srt-time-separator"]),
        .init(
            32, "32_all_colons", timing("00:00:01:000 --> 00:00:02:000"), usual,
            ["srt-decimal-separator"]),
        .init(
            33, "33_fullwidth_colon", timing("00：00：01，000 --> 00：00：02，000"), usual,
            ["srt-foreign-digits"]),
        .init(
            34, "34_arabic_digits", timing("٠٠:٠٠:٠١,٠٠٠ --> ٠٠:٠٠:٠٢,٠٠٠"), usual,
            ["srt-foreign-digits"]),
        .init(35, "35_crlf", plain.replacing("\n", with: "\r\n")),
        .init(36, "36_cr_only", plain.replacing("\n", with: "\r")),
        .init(
            37, "37_crcrlf", plain.replacing("\n", with: "\r\r\n"), usual, ["srt-line-endings"]),
        .init(
            38, "38_mixed_eol",
            "1\r\n00:00:01,000 --> 00:00:02,000\nHello\r\r\n2\n"
                + "00:00:03,000 --> 00:00:04,000\r\nWorld\n",
            usual, ["srt-line-endings", "srt-missing-blank-line"]),
        .init(39, "39_u2028_in_text", payload("Hel\u{2028}lo"), first(1000, 2000, "Hel\u{2028}lo")),
        .init(40, "40_nul_in_text", payload("Hel\0lo"), usual, ["srt-nul"]),
        .init(
            41, "41_trailing_spaces",
            "1 \n00:00:01,000 --> 00:00:02,000 \nHello  \n \n2\t\n"
                + "00:00:03,000 --> 00:00:04,000\nWorld\n",
            first(1000, 2000, "Hello  "), ["srt-spaces"]),
        .init(
            42, "42_blank_inside_cue", payload("Line A\n\nLine B"),
            first(1000, 2000, "Line A\n\nLine B"), ["srt-blank-in-text"]),
        .init(43, "43_blank_before_text", payload("\nHello"), usual, ["srt-blank-before-text"]),
        .init(44, "44_number_text", payload("2024"), first(1000, 2000, "2024")),
        .init(
            45, "45_number_last_line", payload("The year was\n2024"),
            first(1000, 2000, "The year was\n2024")),
        .init(
            46, "46_index_followed_by_text",
            "1 foo\n00:00:01,000 --> 00:00:02,000\nHello\n\n"
                + "2 bar\n00:00:03,000 --> 00:00:04,000\nWorld\n",
            usual, ["srt-index-text"]),
        .init(
            47, "47_dup_index", plain.replacing("\n2\n", with: "\n1\n"), usual, ["srt-numbering"]),
        .init(
            48, "48_index_zero_desc",
            "9\n00:00:03,000 --> 00:00:04,000\nWorld\n\n0\n00:00:01,000 --> 00:00:02,000\nHello\n",
            [usual[1], usual[0]], ["srt-numbering", "srt-cue-order"]),
        .init(
            49, "49_overlap_reversed",
            "1\n00:00:03,000 --> 00:00:02,000\nHello\n\n2\n00:00:01,000 --> 00:00:09,000\nWorld\n",
            [Cue(3000, 2000, "Hello"), Cue(1000, 9000, "World")],
            ["srt-end-before-start", "srt-cue-order"]),
        .init(
            50, "50_empty_cue",
            "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n",
            first(1000, 2000, ""), ["srt-empty-cue"]),
        .init(51, "51_no_final_newline", String(plain.dropLast())),
        .init(52, "52_truncated", String(plain.dropLast(20)), [usual[0]], ["srt-truncated"]),
        .init(53, "53_leading_blank_lines", "\n\n\n" + plain),
        .init(
            54, "54_leading_junk", "Subtitle by Foo www.example.com\n\n" + plain, usual,
            ["srt-junk"]),
        .init(
            55, "55_arrow_in_text", payload("go A --> B now"), first(1000, 2000, "go A --> B now")),
        .init(
            56, "56_hours_over_99",
            "1\n100:00:01,000 --> 100:00:02,000\nHello\n\n"
                + "2\n123:00:03,000 --> 123:00:04,000\nWorld\n",
            [Cue(360_001_000, 360_002_000, "Hello"), Cue(442_803_000, 442_804_000, "World")]),
        .init(
            57, "57_minutes_over_59",
            "1\n00:75:01,000 --> 00:75:02,000\nHello\n\n2\n00:76:03,000 --> 00:76:04,000\nWorld\n",
            [Cue(4_501_000, 4_502_000, "Hello"), Cue(4_563_000, 4_564_000, "World")],
            ["srt-carry"]),
        .init(
            58, "58_webvtt_header_in_srt", "WEBVTT\n\n" + plain, usual, ["srt-webvtt-header"]),
        .init(
            59, "59_vtt_settings", timing("00:00:01,000 --> 00:00:02,000 align:start position:10%"),
            usual, ["srt-settings"]),
        .init(
            60, "60_ms_as_frames",
            "1\n00:00:01,12 --> 00:00:02,24\nHello\n\n2\n00:00:03,00 --> 00:00:04,12\nWorld\n",
            [Cue(1120, 2240, "Hello"), Cue(3000, 4120, "World")], ["srt-fraction-digits"]),
        .init(
            61, "61_tags",
            "1\n00:00:01,000 --> 00:00:02,000\n"
                + "{\\an8}<i>He said <b>no</i></b> <font color=red face='x'>red</font> {y:i}it\n\n"
                + "2\n00:00:03,000 --> 00:00:04,000\n"
                + "1 < 2 && <Bob> &amp; &lt;x&gt; a&nbsp;b\n",
            [
                Cue(1000, 2000, "He said no red it"),
                Cue(3000, 4000, "1 < 2 && <Bob> & <x> a\u{A0}b"),
            ]),
        .init(
            62, "62_zero_width_prefix", "\u{200B}1\n\u{200E}" + plain.dropFirst(2), usual,
            ["srt-invisible-character"]),
        .init(
            63, "63_huge_index", "99999999999999999999" + plain.dropFirst(), usual,
            ["srt-numbering"]),
        .init(
            64, "64_invalid_utf8", payload("Hel\u{FFFD}l\u{FFFD}o"),
            first(1000, 2000, "Hel\u{FFFD}l\u{FFFD}o")),
        .init(65, "65_eof_ctrl_z", plain + "\u{1A}", usual, ["srt-control-z"]),
        .init(66, "66_empty_file", "", []),
        .init(67, "67_only_bom", "\u{FEFF}", []),
    ]
}
