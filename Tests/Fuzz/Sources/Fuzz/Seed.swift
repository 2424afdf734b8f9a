import Diagnostics
import TimedText

/// A small file for each target, to start from.
enum Seed {
    static func bytes(for target: Target) -> [UInt8] {
        switch target {
        case .label: movie
        case .picture: picture
        default: Array(text(for: target).utf8)
        }
    }

    private static func text(for target: Target) -> String {
        if case .title = target { return title }
        guard case .format(let format) = target else { return webVTT }
        if format.name == WebVTT.name { return webVTT }
        if format.name == SubRip.name { return subRip }
        var findings = [Finding]()
        let source = SourceText(name: "seed", text: webVTT)
        guard
            let document = try? WebVTT.read(source, options: .init(), findings: &findings),
            let bytes = try? document.written(as: format, findings: &findings)
        else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func box(_ type: String, _ content: [UInt8]...) -> [UInt8] {
        let content = content.flatMap { $0 }
        let size = UInt32(content.count + 8)
        return (0..<4).map { UInt8(truncatingIfNeeded: size >> (24 - 8 * $0)) } + Array(type.utf8)
            + content
    }

    /// An MP4 file with a label, whose media is one byte.
    private static var movie: [UInt8] {
        let zero: [UInt8] = [0, 0, 0, 0]
        let one: [UInt8] = [0, 0, 0, 1]
        let label =
            "{\"Label\":\"1\",\"ContentProducer\":\"p\",\"ProduceID\":\"i\",\"ReservedCode1\":\"\","
            + "\"ContentPropagator\":\"p\",\"PropagateID\":\"i\",\"ReservedCode2\":\"\"}"
        let handler = box("hdlr", zero + zero, Array("mdta".utf8), zero + zero + zero + [0])
        let keys = box("keys", zero + one + [0, 0, 0, 12], Array("mdtaAIGC".utf8))
        let item = box("\0\0\0\u{1}", box("data", one + zero, Array(label.utf8)))
        let meta = box("meta", zero, handler, keys, box("ilst", item))
        let table = box("stbl", box("stco", zero + one + [0, 0, 1, 200]))
        let track = box("trak", box("mdia", box("minf", table)))
        return box("ftyp", Array("isom".utf8), [0, 0, 2, 0])
            + box("moov", track, box("udta", meta)) + box("mdat", [7])
    }

    private static let picture: [UInt8] = [
        0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 7, 1, 1, 0x11, 0,
    ]

    private static let webVTT = """
        WEBVTT - a head
        X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

        STYLE
        ::cue(.red) { color: #ff0000; }

        REGION
        id:low width:40% lines:3 regionanchor:0%,100% viewportanchor:10%,90% scroll:up

        NOTE a comment

        one
        00:00.000 --> 00:02.000 region:low align:left size:50% position:10%,line-left
        <v.loud Anna>Hello <i>there</i> &amp; <c.red>you</c></v>

        00:00:02.500 --> 00:00:04.000 line:-1 vertical:rl
        <ruby>漢<rt>kan</rt></ruby> <00:00:03.000><lang ar>سلام</lang>
        <b>bold</b> <u>under</u> 1 &lt; 2

        """

    private static let subRip = """
        1
        00:00:01,000 --> 00:00:02,500
        {\\an8}<font color="#ff0000">I <3 you</font>

        2
        00:00:02,400 --> 00:00:04,000  X1:10 X2:20 Y1:30 Y2:40
        - <i>one</i> {\\pos(10,20)}
        - {\\i1}two{\\i0} & three
        00:00:05.000 --> 00:00:06.000
        four

        """

    private static let title = """
        // A title
        {
          "id": "last-delivery", "titles": {"zh-Hans": "最后一单"}, "loglines": {"en": "A box."},
          "tags": {"en": ["city"]}, "sourceLocale": "zh-Hans", "kind": "ai-comics", "year": 2026,
          "episodes": [{"number": 1, "duration": "1:58", "files": {"video": "media/ep001.mp4"}}],
          "targets": ["en", {"locale": "es_419", "tier": 2}],
          "markets": [{"market": "north-america", "locales": ["en"], "date": "2027-01-15"}],
          "platforms": [{"platform": "youtube", "market": "japan", "values": {"price": "9.99"}}],
          "rights": [{"territories": ["US", "419"], "from": "2027-01-01", "to": "2028-12-31",
            "exclusive": true, "chainOfTitle": "sha256:00"}],
          "filings": ["（番茄）网微剧备字（2026）第847205号", {"kind": "licence", "verbatim": "V37"}],
          "ai": {"label": 1, "made": ["picture"], "producer": "0011", "produceId": "1",
            "visible": {"episode": 1, "from": 0, "to": 1000, "heightRatio": 0.01}},
          "ratings": [{"region": "US", "system": "TVPG", "value": "TV-14", "reasons": ["V"]}],
          "cast": [{"names": {"en": "A"}, "job": "actor", "characters": {"en": "B"}}],
          "art": [{"role": "poster", "locale": "en", "episode": 1, "file": "media/poster.jpg"}],
        }

        """
}
