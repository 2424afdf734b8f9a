import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite("LRC")
struct LRCTests {
    @Test("lines last until the next one, the last for five seconds")
    func reading() throws {
        let trial = try FormatTrial(
            "[ti: Song ]\n[00:01.50]One\n[00:02]\n[00:03.250]Two\n[61:00.00]Three\n", as: LRC.self)
        #expect(trial.cues == ["1500-2000 One", "3250-3660000 Two", "3660000-3665000 Three"])
        #expect(trial.document.head.metadata == ["ti": "Song"])
        #expect(trial.rules == [])
    }

    @Test("the offset shows everything earlier, the length ends the last line")
    func offset() throws {
        let trial = try FormatTrial(
            "[offset:+500]\n[length: 00:10]\n[00:01.50]One\n[00:03.00]A <00:03.50>B\n", as: LRC.self
        )
        #expect(trial.cues == ["1000-2500 One", "2500-10000 A B"])
        let text = trial.document.text(of: trial.document.cues[1])
        #expect(text.nodes == [.text("A "), .timestamp(3000), .text("B")])
    }

    @Test("a line with several times is several cues in the order of time")
    func repeats() throws {
        let source = "[00:01.00][00:05.00]Again\n[00:03.00]Between\n"
        var trial = try FormatTrial(source, as: LRC.self)
        #expect(trial.cues == ["1000-3000 Again", "3000-5000 Between", "5000-10000 Again"])
        #expect(try trial.written() == source)
        trial.document.setText(CueText("Other"), at: 2)
        #expect(
            try trial.written() == "[00:01.00]Again\n[00:03.00]Between\n[00:05.00]Other\n")
    }

    @Test("lines with the same time are lines of one cue")
    func sameTime() throws {
        let source = "[00:01.00]你好\n[00:01.00]Hello\n[00:02.00]Bye\n"
        let trial = try FormatTrial(source, as: LRC.self)
        #expect(trial.cues == ["1000-2000 你好\nHello", "2000-7000 Bye"])
        #expect(try FormatTrial.canonical(trial.document, as: LRC.self).text == source)
    }

    @Test("U+0000 is read as U+FFFD, wherever a line's text stands")
    func nul() throws {
        let trial = try FormatTrial("[00:01.00]a\0\n[00:02.00]\nb\0 <00:03.00>\0\n", as: LRC.self)
        #expect(trial.cues == ["1000-2000 a\u{FFFD}", "2000-7000 b\u{FFFD} \u{FFFD}"])
        let once = try FormatTrial.canonical(trial.document, as: LRC.self).text
        let again = try FormatTrial(once, as: LRC.self)
        #expect(try FormatTrial.canonical(again.document, as: LRC.self).text == once)
    }

    @Test("comments are settled after one writing")
    func comments() throws {
        let trial = try FormatTrial("before \n[00:01.00]a\n", as: LRC.self)
        #expect(
            try FormatTrial.canonical(trial.document, as: LRC.self).text
                == "[#:before]\n[00:01.00]a\n")
    }

    @Test("odd spellings are understood and reported")
    func repairs() throws {
        let trial = try FormatTrial(
            "intro\n[00:01:50]One\nmore\n[0:00:02.5]Two\n[offset:x]\n", as: LRC.self)
        #expect(trial.cues == ["1500-2500 One\nmore", "2500-7500 Two"])
        #expect(
            trial.rules == [
                "lrc-text-before-time", "lrc-time-spelling", "lrc-no-time", "lrc-time-spelling",
                "lrc-bad-offset",
            ])
    }

    @Test("a changed text changes its line only", arguments: ["\n", "\r\n"])
    func lossless(ending: String) throws {
        let text = ["[ti:x]", "", "[00:01.5]One", "[00:02.00]", "[00:03.00] Two", "[00:04.00]", ""]
            .joined(separator: ending)
        var trial = try FormatTrial(text, as: LRC.self)
        #expect(try trial.written() == text)
        trial.document.setText(CueText("New"), at: 0)
        #expect(try trial.written() == text.replacing("One", with: "New"))
    }

    @Test("gaps become empty lines, and what LRC can't say is reported")
    func writing() throws {
        let document = Document(cues: [
            Cue(start: 1004, end: 2000, text: CueText("a\nb")),
            Cue(start: 3000, end: 5000, text: CueText("[00:01.00] c")),
            Cue(start: 4000, end: 6000, text: CueText("d")),
        ])
        let (text, rules) = try FormatTrial.canonical(document, as: LRC.self)
        #expect(
            text == """
                [00:01.00]a
                [00:01.00]b
                [00:02.00]
                [00:03.00] [00:01.00] c
                [00:04.00]d
                [00:06.00]

                """)
        #expect(rules == ["lost-overlap", "lost-precision"])
        #expect(
            try FormatTrial(text, as: LRC.self).cues == [
                "1000-2000 a\nb", "3000-4000 [00:01.00] c", "4000-6000 d",
            ])
    }

    @Test("characters that look like the time of a word are reported")
    func literalTime() throws {
        let document = Document(cues: [Cue(start: 0, end: 5000, text: CueText("a <00:01> <b>"))])
        #expect(try FormatTrial.canonical(document, as: LRC.self).rules == ["lost-literal-time"])
    }

    @Test("random lyrics survive writing", arguments: SeededGenerator.seeds())
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var cues: [Cue] = []
        var time: Int64 = 0
        for _ in 0..<50 {
            time += Int64.random(in: 1...400, using: &random) * 10
            var text = CueText("w")
            let end = time + Int64.random(in: 10...500, using: &random) * 10
            if Bool.random(using: &random) {
                text.append(timestamp: time + 50)
                text.append(" <x> [y]")
            }
            if Bool.random(using: &random) { text.append("\nsecond") }
            cues.append(Cue(start: time, end: end, text: text))
            time = end
        }
        let document = Document(cues: cues)
        let (text, rules) = try FormatTrial.canonical(document, as: LRC.self)
        let trial = try FormatTrial(text, as: LRC.self)
        #expect(rules == [], "seed \(seed)")
        #expect(trial.cues == FormatTrial.cues(document), "seed \(seed)")
        #expect(
            trial.document.cues.map { trial.document.text(of: $0).nodes }
                == cues.map { document.text(of: $0).nodes }, "seed \(seed)")
    }

    @Test(
        "files of the wild are read",
        arguments: [
            "mantas-done/lrc.lrc", "swiftsubtitles/SwiftSubtitlesTests/resources/lrc/espresso.lrc",
        ])
    func wild(path: String) throws {
        guard let text = try FormatTrial.shared(path) else { return }
        let trial = try FormatTrial(text, as: LRC.self)
        #expect(!trial.cues.isEmpty)
        #expect(try trial.written() == text)
        #expect(Formats.detect(SourceText(name: "", text: text))?.name == "lrc")
    }

    @Test("junk neither crashes nor changes", arguments: SeededGenerator.seeds())
    func junk(seed: UInt64) throws {
        let pieces = ["[00:01.00]", "[99999999999999999999:1]", "[ti:x]", "<00:01>", "[offset:-9]"]
        try FormatTrial.survive(pieces, as: LRC.self, seed: seed)
    }
}
