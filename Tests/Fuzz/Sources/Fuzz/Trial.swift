import Diagnostics
import TimedText

/// What must hold of every reader, whatever it is given. A broken promise ends the process.
enum Trial {
    /// The format that the command line names.
    static let chosen = format(at: 1)

    static func format(at position: Int) -> any SubtitleFormat.Type {
        let name = CommandLine.arguments.dropFirst(position).first ?? ""
        guard let format = Formats.named(name) else { fatalError("No format is named '\(name)'") }
        return format
    }

    static func run(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for other in Formats.all {
            let confidence = other.confidence(in: SourceText(name: "fuzz", text: text))
            precondition((0...100).contains(confidence), "\(other.name) is \(confidence) % sure")
        }
        var strict = ReadingOptions()
        strict.isStrict = true
        _ = read(text, as: chosen, options: strict)
        guard let document = read(text, as: chosen) else { return }
        ask(document)
        precondition(
            write(document, as: chosen, normalizing: false) == Array(text.utf8),
            "What didn't change wasn't copied byte for byte")
        for other in Formats.all { check(document, writtenAs: other) }
    }

    /// Asks everything that a document can be asked of its cues.
    private static func ask(_ document: Document) {
        var text = CueText()
        for cue in document.cues {
            document.readText(of: cue, into: &text)
            _ = document.payload(of: cue)
            _ = document.plainText(of: cue)
            _ = document.identifier(of: cue)
            _ = document.settings(of: cue)
            _ = document.comments(before: cue)
            _ = document.attributes(of: cue)
            precondition(document.range(of: cue) != nil, "A cue that was read has no place")
        }
    }

    /// The canonical form is text, and it is its own canonical form.
    private static func check(_ document: Document, writtenAs format: any SubtitleFormat.Type) {
        guard let once = write(document, as: format, normalizing: true) else { return }
        let text = String(decoding: once, as: UTF8.self)
        precondition(Array(text.utf8) == once, "\(format.name) was written as bad UTF-8")
        guard let again = read(text, as: format) else {
            precondition(document.cues.isEmpty, "\(format.name) can't read what it wrote")
            return
        }
        let twice = write(again, as: format, normalizing: true)
        precondition(twice == once, "\(format.name) isn't settled after one writing")
    }

    private static func read(
        _ text: String, as format: any SubtitleFormat.Type, options: ReadingOptions = .init()
    ) -> Document? {
        let source = SourceText(name: "fuzz", text: text)
        var findings = [Finding]()
        return try? format.read(source, options: options, findings: &findings)
    }

    private static func write(
        _ document: Document, as format: any SubtitleFormat.Type, normalizing: Bool
    ) -> [UInt8]? {
        var options = WritingOptions()
        options.normalizes = normalizing
        var findings = [Finding]()
        return try? document.written(as: format, options: options, findings: &findings)
    }
}
