import Foundation

/// A title of eighty short episodes in twenty languages, the same each time: subtitles, videos of
/// about 2.8 MB, and three platforms of its own that take SubRip, WebVTT and TTML.
///
/// The videos are one that ffmpeg makes, each with its number in a box that players pass over;
/// without ffmpeg, bytes that look like an MP4 to what reads only its boxes.
struct ReleaseData {
    static let source = "zh-Hans"
    /// The languages of the bundle.
    static let locales = [
        "zh-Hant", "en", "es-419", "pt-BR", "fr", "de", "it", "tr", "pl", "ru", "ar", "he", "hi",
        "th", "vi", "id", "ms", "fil", "ja", "ko",
    ]
    static let episodes = 80
    /// How long an episode is, in milliseconds.
    static let duration = 10_000

    /// The folder of the title.
    let folder: String

    /// Writes the title where it isn't there yet.
    init(below place: String) throws {
        folder = place + "/release"
        // The mark is written last.
        let mark = folder + "/.complete-3"
        let files = FileManager.default
        if files.fileExists(atPath: mark) { return }
        try? files.removeItem(atPath: folder)
        try files.createDirectory(
            atPath: folder + "/media", withIntermediateDirectories: true)
        for locale in [Self.source] + Self.locales {
            let path = folder + "/" + Self.folder(of: locale)
            try files.createDirectory(atPath: path, withIntermediateDirectories: true)
            for episode in 1...Self.episodes {
                let bytes = Data(Self.subRip(locale, episode).utf8)
                try bytes.write(to: URL(filePath: "\(path)/\(Self.name(episode)).srt"))
            }
        }
        let video = try Self.video(in: place)
        for episode in 1...Self.episodes {
            let number = Self.box("free", Array(Self.name(episode).utf8))
            try Data(video + number).write(
                to: URL(filePath: "\(folder)/media/\(Self.name(episode)).mp4"))
        }
        try Self.describe(folder)
        try Data().write(to: URL(filePath: mark))
    }

    static func name(_ episode: Int) -> String {
        let digits = String(episode)
        return "ep" + String(repeating: "0", count: 3 - digits.count) + digits
    }

    private static func folder(of locale: String) -> String {
        locale == source ? "source/" + locale : "targets/" + locale
    }

    private static let lines: [String: [String]] = [
        "zh-Hant": ["你來了。", "我知道。", "別走！", "為什麼？", "他是我哥哥。", "回家吧。"],
        "zh-Hans": ["你来了。", "我知道。", "别走！", "为什么？", "他是我哥哥。", "回家吧。"],
        "ja": ["来たのね。", "知ってる。", "行かないで！", "なぜ？", "兄なんだ。", "帰ろう。"],
        "ko": ["왔구나.", "알아.", "가지 마!", "왜?", "우리 오빠야.", "집에 가자."],
        "th": ["มาแล้วหรือ", "ฉันรู้", "อย่าไป!", "ทำไม?", "เขาเป็นพี่ชายฉัน", "กลับบ้านกัน"],
        "hi": ["तुम आ गए।", "मुझे पता है।", "मत जाओ!", "क्यों?", "वह मेरा भाई है।", "घर चलो।"],
        "ar": ["لقد أتيت.", "أعرف.", "لا تذهب!", "لماذا؟", "إنه أخي.", "لنعد إلى البيت."],
        "he": ["הגעת.", "אני יודע.", "אל תלך!", "למה?", "הוא אחי.", "בוא הביתה."],
        "ru": ["Ты пришёл.", "Я знаю.", "Не уходи!", "Почему?", "Он мой брат.", "Пойдём домой."],
        "es-419": [
            "Llegaste.", "Lo sé.", "¡No te vayas!", "¿Por qué?", "Es mi hermano.", "Vamos.",
        ],
        "vi": ["Anh đến rồi.", "Em biết.", "Đừng đi!", "Tại sao?", "Anh ấy là anh em.", "Về nhà."],
    ]
    private static let otherLines = [
        "You came.", "I know.", "Don't go!", "Why?", "He's my brother.", "Let's go home.",
    ]

    /// Six lines of one second and a half.
    private static func subRip(_ locale: String, _ episode: Int) -> String {
        let lines = lines[locale] ?? otherLines
        var random = UInt64(episode) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(locale.utf8.count)
        var text = ""
        for cue in 0..<6 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let start = 200 + cue * 1620
            text += "\(cue + 1)\n\(time(start)) --> \(time(start + 1500))\n"
            text += lines[Int(random >> 33) % lines.count] + "\n\n"
        }
        return text
    }

    private static func time(_ milliseconds: Int) -> String {
        let thousandths = String(milliseconds % 1000)
        return "00:00:0\(milliseconds / 1000),"
            + String(repeating: "0", count: 3 - thousandths.count) + thousandths
    }

    private static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
        let size = UInt32(content.count + 8)
        return (0..<4).map { UInt8(truncatingIfNeeded: size >> (24 - 8 * $0)) } + Array(type.utf8)
            + content
    }

    private static func video(in place: String) throws -> [UInt8] {
        let path = place + "/release-video.mp4"
        let source = "testsrc2=size=720x1280:rate=25:duration=10,noise=alls=30:allf=t:all_seed=7"
        let sound = "sine=frequency=440:duration=10"
        do {
            try FilesBenchmark.run(
                "/usr/bin/env",
                [
                    "ffmpeg", "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-f",
                    "lavfi", "-i", sound, "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset",
                    "ultrafast",
                    "-b:v", "2100k", "-maxrate", "2200k", "-bufsize", "2200k", "-threads", "1",
                    "-c:a", "aac", "-movflags", "faststart", "-fflags", "+bitexact", path,
                ])
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            print("releases: ffmpeg isn't there, so the videos can't be played")
            var random: UInt64 = 7
            let noise = (0..<2_800_000).map { _ -> UInt8 in
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: random >> 56)
            }
            return box("ftyp", Array("isom".utf8) + [0, 0, 2, 0]) + box("moov", [])
                + box("mdat", noise)
        }
    }

    private static func describe(_ folder: String) throws {
        let targets = locales.map { "{\"locale\": \"\($0)\", \"tier\": 1}" }
        let names = ([source] + locales).map { "\"\($0)\": \"Speed\"" }
        let episodes = (1...episodes).map {
            "{\"number\": \($0), \"duration\": \(duration), "
                + "\"files\": {\"video\": \"media/\(name($0)).mp4\"}}"
        }
        let title = """
            {
              "id": "speed", "titles": {\(names.joined(separator: ", "))},
              "synopses": {\(names.joined(separator: ", "))},
              "sourceLocale": "\(source)", "kind": "live-action", "year": 2026,
              "episodes": [\(episodes.joined(separator: ",\n"))],
              "targets": [\(targets.joined(separator: ", "))],
              "platforms": [{"platform": "speed-srt"}, {"platform": "speed-vtt"},
                {"platform": "speed-ttml"}],
              "ai": {"label": 1, "made": ["picture"], "producer": "001191110102MAD55U9H0F10002",
                "produceId": "speed-1"}
            }

            """
        try Data(title.utf8).write(to: URL(filePath: folder + "/title.jsonc"))
        let platforms = folder + "/platforms"
        try FileManager.default.createDirectory(
            atPath: platforms, withIntermediateDirectories: true)
        for format in ["srt", "vtt", "ttml"] {
            let roles = format == "srt" ? "[\"video\"]" : "[]"
            let platform = """
                {
                  "id": "speed-\(format)", "version": "1", "name": "Speed \(format)",
                  "checkedOn": "2026-11", "confidence": "contract",
                  "sources": {"contract": "none: contract"},
                  "locales": {"form": "bcp47", "source": "contract"},
                  "subtitles": {
                    "formats": ["\(format)"], "encoding": "UTF-8", "byteOrderMark": false,
                    "lineEnding": "lf", "styling": true, "source": "contract",
                    "naming": "{bcp47}/{episode}.\(format)"
                  },
                  "media": {
                    "roles": \(roles), "naming": "media/{episode}.{ext}", "source": "contract"
                  }
                }

                """
            try Data(platform.utf8).write(
                to: URL(filePath: "\(platforms)/speed-\(format).jsonc"))
        }
    }
}
