import Diagnostics
import Testing
import TimedText

@Suite struct DocumentPiecesTests {
    private func document(
        _ text: String, _ format: any SubtitleFormat.Type
    ) throws -> Document {
        var findings: [Finding] = []
        return try format.read(
            SourceText(name: "a", text: text), options: ReadingOptions(), findings: &findings)
    }

    private static func srt(_ payload: String) -> String {
        "1\n00:00:01,000 --> 00:00:02,000\n\(payload)\n"
    }

    private static func ass(_ payload: String) -> String {
        """
        [Script Info]
        ScriptType: v4.00+

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, Italic
        Style: Default,Arial,20,-1

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,\(payload)

        """
    }

    @Test(arguments: [
        (
            #"{\an8}He's <i>here</i>."#,
            [
                CuePiece.code(#"{\an8}"#), .text("He's "), .code("<i>"), .text("here"),
                .code("</i>"),
                .text("."),
            ]
        ),
        ("a <3 b &amp; <sighs>\nc", [.text("a <3 b & <sighs>\nc")]),
        (
            #"<font color="red">x</font>"#,
            [
                .code(#"<font color="red">"#), .text("x"), .code("</font>"),
            ]
        ),
    ])
    func subRipIsTakenApart(_ payload: String, _ pieces: [CuePiece]) throws {
        var document = try document(Self.srt(payload), SubRip.self)
        #expect(document.pieces(of: document.cues[0]) == pieces)
        document.setPieces(pieces, at: 0)
        #expect(document.pieces(of: document.cues[0]) == pieces)
    }

    @Test func webVTTIsTakenApart() throws {
        let payload = "<v Anna>A &lt;b&gt; &amp; c</v>\n<c.x>d</c><00:00:01.500> e"
        var document = try document(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n\(payload)\n", WebVTT.self)
        let pieces: [CuePiece] = [
            .code("<v Anna>"), .text("A <b> & c"), .code("</v>"), .text("\n"), .code("<c.x>"),
            .text("d"), .code("</c>"), .code("<00:00:01.500>"), .text(" e"),
        ]
        #expect(document.pieces(of: document.cues[0]) == pieces)
        document.setPieces(pieces, at: 0)
        #expect(document.payload(of: document.cues[0]) == payload)
    }

    @Test func subStationIsTakenApart() throws {
        let payload = #"{\fad(100,200)\i0}A\Nb\h{note}{\k20}c \{d\}"#
        var document = try document(Self.ass(payload), SubStation.self)
        let pieces: [CuePiece] = [
            .code(#"{\fad(100,200)\i0}"#), .text("A\nb\u{A0}"), .code("{note}"),
            .code(#"{\k20}"#), .text("c {d}"),
        ]
        #expect(document.pieces(of: document.cues[0]) == pieces)
        document.setPieces(pieces, at: 0)
        #expect(document.payload(of: document.cues[0]) == payload)
    }

    @Test func aDrawingIsACode() throws {
        let payload = #"{\p1}m 0 0 l 10 10{\p0}"#
        let document = try document(Self.ass(payload), SubStation.self)
        let pieces = document.pieces(of: document.cues[0])
        #expect(pieces.allSatisfy { if case .code = $0 { true } else { false } })
        #expect(
            pieces.reduce("") { if case .code(let code) = $1 { $0 + code } else { $0 } }.contains(
                "m 0 0"))
    }

    @Test func ttmlIsTakenApart() throws {
        let document = try document(
            """
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling">
            <body><div><p begin="1s" end="2s">a &amp; <span tts:fontStyle="italic">b</span></p>
            </div></body></tt>
            """, TTML.self)
        let pieces = document.pieces(of: document.cues[0])
        #expect(pieces.first == .text("a & "))
        #expect(pieces.contains(.text("b")) && pieces.count == 4)
    }

    @Test func whatLooksLikeMarkupIsText() throws {
        var document = try document(Self.srt("a"), SubRip.self)
        let pieces: [CuePiece] = [
            .text("<i>not</i> {\\an8} &amp;"), .code("<b>"), .text("x"), .code("</b>"),
        ]
        document.setPieces(pieces, at: 0)
        #expect(document.pieces(of: document.cues[0]) == pieces)
    }
}
