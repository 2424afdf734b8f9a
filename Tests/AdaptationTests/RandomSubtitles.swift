import TestSupport
import TimedText

/// Subtitle files at random with what goes wrong in real ones: overlaps, cues out of order, empty
/// ones, tags, several scripts, marks of other languages, texts far too long.
struct RandomSubtitles {
    /// A cue before it is written in a format.
    private struct Line {
        var start: Int64
        var end: Int64
        var text: String
    }

    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    static let formats = ["srt", "vtt", "ass", "ttml"]

    private static let sentences: [String: [String]] = [
        "en": [
            "I told you about the letter.", "No!", "Who is the man behind the door of my house?",
            "Well...", "She said \"never\" !", "Wait  for me", "3 and 10 men", "Hmm",
            "You can't be here, because the old king has forbidden it to all of his servants.",
        ],
        "es": [
            "¿Dónde está la carta que te di?", "Ven aqui!", "No te lo puedo decir, hermana mía.",
            "Que haces?", "El hombre de la casa ha salido con su hijo para la ciudad.",
        ],
        "fr": [
            "Tu viens ?", "Oui, c'est la lettre de mon père.", "Jamais!", "« Non »",
            "Je ne peux pas te dire ce que le roi a fait de la maison de nos parents.",
        ],
        "th": [
            "ฉันรักคุณ", "เธออยู่ที่ไหน?", "ไม่ได้...", "คุณพ่อบอกว่าห้ามเข้าไปในบ้านหลังนั้นเด็ดขาดนะลูก",
            "เร็ว ๆ",
        ],
        "ar": [
            "من أنت?", "لا أستطيع, يا أخي", "أين الرسالة التي أعطيتك إياها أمس في بيت أبي؟", "نعم",
            "قلت لك إن الملك القديم منع كل خدمه من دخول هذا البيت منذ سنوات طويلة.",
        ],
        "zh": [
            "我们明天去上海看朋友。", "走!", "你是谁?", "不要...", "老国王早就禁止所有的仆人进入这座房子,你不知道吗?",
        ],
        "ja": ["明日は東京へ行きます。", "だれ?", "待って!", "あの人が言ったことは全部うそだったんだよ、知らなかったの?"],
        "ko": ["나는 너를 사랑해.", "누구야?", "안 돼!!", "어제 내가 너에게 준 편지는 지금 어디에 있는 거야, 말해 봐."],
        "hi": ["तुम कौन हो?", "नहीं", "मैंने तुम्हें कल जो चिट्ठी दी थी वह कहाँ है, भाई?"],
    ]

    private mutating func pick<T>(_ choices: [T], or other: T) -> T {
        choices.randomElement(using: &random) ?? other
    }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }

    /// A file of some cues in a format, mostly in one language.
    mutating func document(_ format: String, language: String, cues: Int) throws -> Document {
        let text = text(format, language: language, cues: cues)
        switch format {
        case "vtt": return try Samples.document(text, WebVTT.self)
        case "ass": return try Samples.document(text, SubStation.self)
        case "ttml": return try Samples.document(text, TTML.self)
        default: return try Samples.document(text, SubRip.self)
        }
    }

    private mutating func lines(_ language: String, _ count: Int, _ format: String) -> [Line] {
        var time = Int64.random(in: 0...3000, using: &random)
        return (0..<count).map { _ in
            var lengths: [ClosedRange<Int64>] = [300...800, 900...2500, 900...2500, 2500...9000]
            if chance(0.03) { lengths = [0...0, 1...5] }
            let length = Int64.random(in: pick(lengths, or: 1000...2000), using: &random)
            let gaps: [ClosedRange<Int64>] = [
                0...0, 1...79, 80...130, 130...600, 600...4000, 600...4000, -900...(-1),
            ]
            let line = Line(start: time, end: time + length, text: text(language, format))
            let gap = Int64.random(in: pick(gaps, or: 0...0), using: &random)
            time = max(0, time + length + gap)
            if chance(0.03) { time = max(0, time - 5000) }
            return line
        }
    }

    private mutating func text(_ language: String, _ format: String) -> String {
        if chance(0.04) { return pick(["", " ", "\u{A0}", "♪"], or: "") }
        let own = Self.sentences[language] ?? []
        let others = Self.sentences.keys.sorted()
        var parts: [String] = []
        for _ in 0..<pick([1, 1, 1, 2, 2, 3], or: 1) {
            let other = pick(others, or: "en")
            parts.append(pick(chance(0.9) ? own : Self.sentences[other] ?? [], or: "No"))
        }
        if chance(0.02) { parts = [[String]](repeating: parts, count: 40).flatMap { $0 } }
        var text = parts.joined(separator: pick([" ", " ", "\n", "  "], or: " "))
        if chance(0.1) { text = "- " + parts.joined(separator: "\n- ") }
        if chance(0.1) { text = "-" + parts.joined(separator: "\n–") }
        if chance(0.05) { text = parts.joined(separator: "\nLI: ") }
        if chance(0.05) { text = "♪ " + parts.joined(separator: "\n") + " ♪" }
        if chance(0.05) { text = "[Li] " + parts.joined(separator: "\n") }
        if chance(0.05) { text = "- " + parts.joined(separator: "\n") }
        if chance(0.1) { text = " " + text + " " }
        return marked(text, format)
    }

    /// A text with tags and references of its format.
    private mutating func marked(_ text: String, _ format: String) -> String {
        let bold = chance(0.1)
        switch format {
        case "ass":
            var text = text.replacing("\n", with: "\\N")
            if chance(0.2) { text = "{\\i1}\(text){\\i0}" }
            if chance(0.1) { text = "{\\an8}\(text)" }
            return bold ? "{\\b1}Ah{\\b0} \(text)" : text
        case "ttml":
            var text = text.replacing("&", with: "&amp;").replacing("\n", with: "<br/>")
            if chance(0.2) { text = "<span tts:fontStyle=\"italic\">\(text)</span>" }
            return bold ? "A &amp; B \(text)" : text
        default:
            var text = text
            if format == "vtt" { text = text.replacing("&", with: "&amp;") }
            if chance(0.2) { text = "<i>\(text)</i>" }
            if chance(0.05) { text = "<i>Ah</i> \(text) <b>oh</b>" }
            if format == "srt", chance(0.1) { text = "{\\an8}\(text)" }
            return bold ? "<b>A &amp; B</b>\n\(text)" : text
        }
    }

    private mutating func text(_ format: String, language: String, cues: Int) -> String {
        let lines = lines(language, cues, format)
        var text = ""
        switch format {
        case "vtt":
            text = "WEBVTT\n\nNOTE at random\n\n"
            for line in lines {
                let settings = chance(0.1) ? " line:0 align:start" : ""
                text += "\(clock(line.start, ".")) --> \(clock(line.end, "."))\(settings)\n"
                text += "\(line.text)\n\n"
            }
        case "ass":
            text = """
                [Script Info]
                ScriptType: v4.00+

                [V4+ Styles]
                Format: Name, Fontname, Fontsize, Alignment
                Style: Default,Arial,20,2
                Style: Sign,Arial,20,8

                [Events]
                Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

                """
            for line in lines {
                let style = chance(0.1) ? "Sign" : "Default"
                text += "Dialogue: 0,\(clock(line.start, ".").dropFirst().dropLast()),"
                text += "\(clock(line.end, ".").dropFirst().dropLast()),\(style),,0,0,0,,"
                text += "\(line.text)\n"
            }
        case "ttml":
            text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling">
                  <body>
                    <div>

                """
            for line in lines {
                text += "      <p begin=\"\(clock(line.start, "."))\" "
                text += "end=\"\(clock(line.end, "."))\">\(line.text)</p>\n"
            }
            text += "    </div>\n  </body>\n</tt>\n"
        default:
            for (number, line) in lines.enumerated() {
                text += "\(number + 1)\n\(clock(line.start, ",")) --> \(clock(line.end, ","))\n"
                text += "\(line.text)\n\n"
            }
            if chance(0.3) { text = text.replacing("\n", with: "\r\n") }
            if chance(0.3) { text = "\u{FEFF}" + text }
        }
        return text
    }

    private func clock(_ time: Int64, _ point: String) -> String {
        func digits(_ value: Int64, _ count: Int) -> String {
            String(String(value + 1000).suffix(count))
        }
        let seconds = time / 1000
        return digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2) + ":"
            + digits(seconds % 60, 2) + point + digits(time % 1000, 3)
    }
}
