import Diagnostics
import TimedText

/// What must hold of the decoder: any bytes are refused or become text, and come back unchanged.
struct DecoderTrial {
    let bytes: [UInt8]

    init(of bytes: [UInt8]) { self.bytes = bytes }

    func run() {
        decode(as: nil, locale: nil)
        // What the input's length says chooses one name and one locale of many.
        decode(as: nil, locale: Self.locales[bytes.count % Self.locales.count])
        decode(as: Self.encodings[bytes.count % Self.encodings.count], locale: nil)
    }

    private func decode(as encoding: String?, locale: String?) {
        var findings: [Finding] = []
        guard
            let source = try? SourceText(
                decoding: bytes, name: "fuzz", encoding: encoding, locale: locale,
                findings: &findings)
        else { return }
        let text = String(decoding: source.bytes, as: UTF8.self)
        promise(
            text.utf8.elementsEqual(source.bytes), "\(source.encoding) became bad UTF-8",
            ["input": bytes, "text": source.bytes])
        guard let format = Formats.detect(source),
            let document = try? format.read(source, options: .init(), findings: &findings),
            let same = try? document.written(as: format, findings: &findings)
        else { return }
        promise(
            same == bytes,
            "\(format.name) in \(source.encoding) wasn't copied byte for byte",
            ["input": bytes, "text": source.bytes, "written": same])
        guard !document.cues.isEmpty else { return }
        var changed = document
        changed.setText(CueText("a"), at: bytes.count % document.cues.count)
        guard let bytes = try? changed.written(as: format, findings: &findings) else { return }
        let again = try? SourceText(
            decoding: bytes, name: "again", encoding: source.encoding.charset, findings: &findings)
        promise(again != nil, "\(source.encoding) can't be decoded after a change")
    }

    private static let locales = ["zh-Hans", "zh-Hant", "ja", "ko", "th", "vi", "ar", "ru", "tr"]
    private static let encodings = [
        "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16", "UTF-7", "GB18030",
        "Big5-HKSCS", "Shift_JIS", "EUC-JP", "cp949", "ISO-2022-JP", "windows-874",
        "windows-1252", "windows-1255", "windows-1258", "KOI8-R", "macintosh", "ISO-8859-6",
        "HZ-GB-2312", "SCSU",
    ]
}
