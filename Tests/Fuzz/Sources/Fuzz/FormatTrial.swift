import Diagnostics
import TimedText

/// What must hold of a reader, and of all writers, whatever the reader is given.
struct FormatTrial {
    /// The format that the input is read as. A document may say that it is another: scripts of both
    /// versions of SubStation are read by one reader.
    let format: any SubtitleFormat.Type
    /// The input; bytes that aren't UTF-8 are U+FFFD, as the decoder would have it.
    let text: [UInt8]
    let source: SourceText
    /// A number that the input decides, and with it which of many things is tried: all of them on
    /// each input would be slow.
    let choice: Int

    init(of format: any SubtitleFormat.Type, with bytes: [UInt8]) {
        self.format = format
        let string = String(decoding: bytes, as: UTF8.self)
        text = Array(string.utf8)
        source = SourceText(name: "fuzz", text: string)
        choice = text.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }
    }

    func run() {
        for other in Formats.all {
            let confidence = other.confidence(in: source)
            promise((0...100).contains(confidence), "\(other.name) is \(confidence) % sure")
        }
        var strict = ReadingOptions()
        strict.isStrict = true
        var findings: [Finding] = []
        let document = Self.read(source, as: format, findings: &findings)
        let severe = Self.read(source, as: format, options: strict)
        guard let document, let own = Formats.named(document.format) else {
            promise(severe == nil, "strict reading found cues where lenient reading didn't")
            return
        }
        promise(severe != nil, "strict reading threw, rather than reporting errors")
        promise(severe?.cues.count == document.cues.count, "strict reading found other cues")
        ask(document)
        let same = Self.write(document, as: own, normalizing: false)
        promise(
            same == text, "what didn't change wasn't copied byte for byte",
            ["input": text, "written": same ?? []])
        check(document, writtenAs: own)
        check(document, writtenAs: Formats.all[choice % Formats.all.count])
        edit(document, as: own, isClean: findings.isEmpty)
    }

    /// Asks everything that a document can be asked of its cues.
    private func ask(_ document: Document) {
        var text = CueText()
        for cue in document.cues {
            document.readText(of: cue, into: &text)
            _ = document.payload(of: cue)
            _ = document.plainText(of: cue)
            _ = document.identifier(of: cue)
            _ = document.settings(of: cue)
            _ = document.comments(before: cue)
            _ = document.attributes(of: cue)
            promise(document.range(of: cue) != nil, "a cue that was read has no place")
        }
    }

    /// The canonical form is text, it can be read, and it is its own canonical form.
    private func check(_ document: Document, writtenAs other: any SubtitleFormat.Type) {
        guard let once = Self.write(document, as: other, normalizing: true) else { return }
        let string = String(decoding: once, as: UTF8.self)
        let isText = string.utf8.elementsEqual(once)
        promise(isText, "\(other.name) was written as bad UTF-8", ["input": text, "once": once])
        let result = SourceText(name: "once", text: string)
        guard let again = Self.read(result, as: other) else {
            promise(
                document.cues.isEmpty, "\(other.name) can't read what it wrote",
                ["input": text, "once": once])
            return
        }
        if other.name == document.format {
            promise(
                again.cues.count == document.cues.count,
                "\(document.cues.count) cues became \(again.cues.count)",
                ["input": text, "once": once])
        }
        let twice = Self.write(again, as: other, normalizing: true) ?? []
        if other.name == document.format {
            promise(
                twice == once, "\(other.name) isn't settled after one writing",
                ["input": text, "once": once, "twice": twice])
            return
        }
        // Another format may not say all of it, such as a cue without text in LRC, and what it
        // can't say is gone after one reading.
        guard
            let last = Self.read(
                SourceText(name: "twice", text: String(decoding: twice, as: UTF8.self)), as: other)
        else { return }
        let thrice = Self.write(last, as: other, normalizing: true) ?? []
        promise(
            thrice == twice, "\(other.name) isn't settled after two writings",
            ["input": text, "once": once, "twice": twice, "thrice": thrice])
    }

    /// Changes the document in one of several ways: what is written can be read again.
    ///
    /// What the reader passed over stays in a file that isn't clean, and may be read as more or fewer
    /// cues beside other neighbours.
    private func edit(_ document: Document, as own: any SubtitleFormat.Type, isClean: Bool) {
        func readAgain(_ document: Document, _ change: String) {
            self.readAgain(document, as: own, isClean: isClean, change)
        }
        guard !document.cues.isEmpty else { return }
        let index = text.count % document.cues.count
        var changed = document
        switch choice / 16 % 6 {
        case 0:
            changed.setText(CueText("a < b & c"), at: index)
            readAgain(changed, "a cue's text was changed")
        case 1:
            changed.cues[index].start += 10
            changed.cues[index].end += 10
            readAgain(changed, "a cue's times were changed")
        case 2:
            changed.cues.remove(at: index)
            readAgain(changed, "a cue was removed")
        case 3:
            changed.cues.insert(Cue(start: 1000, end: 2000, text: CueText("new")), at: index)
            changed.sort()
            readAgain(changed, "a cue was added")
        case 4:
            _ = changed.retime(TimeMap(shift: 90_000))
            changed.renumber()
            readAgain(changed, "the cues were shifted")
        default: _ = document.merged(with: changed)
        }
    }

    private func readAgain(
        _ document: Document, as own: any SubtitleFormat.Type, isClean: Bool, _ change: String
    ) {
        guard let bytes = Self.write(document, as: own, normalizing: false) else { return }
        let string = String(decoding: bytes, as: UTF8.self)
        promise(
            string.utf8.elementsEqual(bytes), "bad UTF-8 when \(change)",
            ["input": text, "written": bytes])
        guard let again = Self.read(SourceText(name: "again", text: string), as: own) else {
            promise(
                document.cues.isEmpty || !isClean, "it can't be read when \(change)",
                ["input": text, "written": bytes])
            return
        }
        promise(
            again.cues.count == document.cues.count || !isClean,
            "\(document.cues.count) cues became \(again.cues.count) when \(change)",
            ["input": text, "written": bytes])
    }

    private static func read(
        _ source: SourceText, as format: any SubtitleFormat.Type, options: ReadingOptions = .init()
    ) -> Document? {
        var findings: [Finding] = []
        return read(source, as: format, options: options, findings: &findings)
    }

    private static func read(
        _ source: SourceText, as format: any SubtitleFormat.Type,
        options: ReadingOptions = .init(), findings: inout [Finding]
    ) -> Document? {
        try? format.read(source, options: options, findings: &findings)
    }

    private static func write(
        _ document: Document, as format: any SubtitleFormat.Type, normalizing: Bool
    ) -> [UInt8]? {
        var options = WritingOptions()
        options.normalizes = normalizing
        var findings: [Finding] = []
        return try? document.written(as: format, options: options, findings: &findings)
    }
}
