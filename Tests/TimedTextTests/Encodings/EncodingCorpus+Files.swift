import ICU
import TestSupport

extension EncodingCorpus {
    /// One file: a text and what it is in a charset.
    struct File {
        var text: String
        var bytes: [UInt8]
    }

    /// A SubRip file of some cues, or `nil` when the charset hasn't the characters.
    static func file(
        of lines: [String], cues: Int, charset: String, using generator: inout SeededGenerator
    ) -> File? {
        let ending = Bool.random(using: &generator) ? "\r\n" : "\n"
        var text = ""
        for cue in 1...cues {
            let line = lines.randomElement(using: &generator) ?? ""
            let second = lines.randomElement(using: &generator) ?? ""
            var payload = line
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: payload = "<i>\(line)</i>"
            case 1: payload = "- \(line)\(ending)- \(second)"
            case 2: payload = "{\\an8}\(line)"
            default: break
            }
            text += "\(cue)\(ending)\(time(cue * 3)) --> \(time(cue * 3 + 2))\(ending)"
            text += payload + ending + ending
        }
        return encode(text, charset: charset)
    }

    /// A text in a charset; Vietnamese takes the form that windows-1258 has.
    static func encode(_ text: String, charset: String) -> File? {
        var text = text
        if charset == "windows-1258" { text = withTonesApart(text) }
        let bytes = Array(text.utf8)
        guard
            let converter = try? CharsetConverter(charset == "Shift_JIS" ? "windows-31j" : charset)
        else { return nil }
        guard let encoded = try? converter.encode(bytes.span), encoded.errorCount == 0 else {
            return nil
        }
        return File(text: text, bytes: encoded.bytes)
    }

    private static func time(_ seconds: Int) -> String {
        let minutes = seconds / 60
        let rest = seconds % 60
        return "00:\(minutes < 10 ? "0" : "")\(minutes):\(rest < 10 ? "0" : "")\(rest),000"
    }

    /// Letters with their circumflex, breve or horn, then the tone as a mark.
    private static func withTonesApart(_ text: String) -> String {
        let tones: Set<Unicode.Scalar> = [
            "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
        ]
        var result = String.UnicodeScalarView()
        for character in text {
            guard let apart = try? Normalizer.nfd.normalized(String(character)) else { continue }
            var base = String.UnicodeScalarView()
            var marks = String.UnicodeScalarView()
            for scalar in apart.unicodeScalars {
                if tones.contains(scalar) { marks.append(scalar) } else { base.append(scalar) }
            }
            guard let whole = try? Normalizer.nfc.normalized(String(base)) else { continue }
            result.append(contentsOf: whole.unicodeScalars)
            result.append(contentsOf: marks)
        }
        return String(result)
    }
}
