import Testing
import TranslationMemory

struct SegmentTests {
    @Test(arguments: [
        ("Go!", [], "Go!"),
        (
            "He's gone.",
            [
                InlineCode(.open, at: 5, native: "<i>", pair: 1),
                InlineCode(.close, at: 9, native: "</i>", pair: 1),
            ], "He's <i>gone</i>."
        ),
        ("走", [InlineCode(.placeholder, at: 0, native: #"{\an8}"#)], #"{\an8}走"#),
        ("走", [InlineCode(.placeholder, at: 99, native: "<br/>")], "走<br/>"),
    ])
    func codesStandWhereTheyStood(text: String, codes: [InlineCode], native: String) {
        #expect(Segment(text, codes).native == native)
    }
}
