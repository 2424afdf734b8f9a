import Diagnostics
import Testing
import TimedText

@testable import Adaptation

/// What must hold of every automatic change of a document.
struct ChangeProof {
    let before: Document
    let after: Document
    let changes: [CueChange]
    let place: Comment

    /// The times and the text of a cue.
    struct Look: Hashable {
        let start: Int64
        let end: Int64
        let text: String

        init(_ state: CueState) {
            start = state.start
            end = state.end
            text = state.payload
        }

        static func all(_ document: Document) -> [Look] {
            document.cues.indices.map { Look(CueState(document, $0)) }
        }
    }

    /// How many findings above a note a document has.
    static func faults(_ document: Document, _ checker: Checker) -> Int {
        checker.check(checker.prepare(document)).count { $0.severity > .note }
    }

    /// No rule is broken more often than before.
    func expectNoHarm(_ checker: Checker) {
        let (old, new) = (Self.faults(before, checker), Self.faults(after, checker))
        #expect(new <= old, place)
    }

    /// No time is negative, and no cue ends before it begins that didn't.
    func expectTimes() {
        let old = before.cues.count { $0.end < $0.start }
        #expect(after.cues.allSatisfy { $0.start >= 0 && $0.end >= 0 }, place)
        #expect(after.cues.count { $0.end < $0.start } <= old, place)
    }

    /// Cues that no change names are written as they were read, byte for byte.
    func expectUntouchedBytes() throws {
        guard let source = before.source else { return }
        // The elements of a TTML file are written anew when some come or go.
        let isWhole = changes.allSatisfy {
            $0.before.count == 1 && $0.after.count == 1 && $0.rule != "cue-order"
        }
        guard isWhole || before.format != "ttml" else { return }
        let written = try Samples.written(after)
        let format = try #require(Formats.named(after.format))
        let text = String(decoding: written, as: UTF8.self)
        let again = try Samples.document(text, format)
        let newSource = try #require(again.source)
        #expect(again.cues.count == after.cues.count, place)
        guard again.cues.count == after.cues.count else { return }
        if changes.isEmpty { #expect(written == source.bytes, place) }
        let named = Set(changes.flatMap { $0.before }.map { Look($0) })
        let untouched = Set(
            before.cues.indices.filter { !named.contains(Look(CueState(before, $0))) }
                .compactMap { before.range(of: before.cues[$0])?.bytes })
        var seen = 0
        for (cue, copy) in zip(after.cues, again.cues) {
            guard let bytes = after.range(of: cue)?.bytes, untouched.contains(bytes) else {
                continue
            }
            seen += 1
            #expect(!cue.isChanged, place)
            let range = try #require(again.range(of: copy)?.bytes)
            #expect(source.bytes[bytes] == newSource.bytes[range], place)
        }
        #expect(seen == untouched.count, place)
    }

    /// All changes can be taken back, in the document and in what was written of it.
    func expectUndo() throws {
        let undo = ChangeUndo(changes, in: after)
        #expect(undo.kept.isEmpty && undo.count == changes.count, place)
        #expect(Look.all(undo.document) == Look.all(before), place)
        guard undo.document.cues.count == before.cues.count else { return }
        for index in before.cues.indices {
            // A log doesn't say where an empty cue stood that was taken out.
            let text = before.plainText(of: before.cues[index])
            if text.allSatisfy({ $0.isWhitespace }) { continue }
            let (old, new) = (before.cues[index], undo.document.cues[index])
            #expect(before.settings(of: old) == undo.document.settings(of: new), place)
            #expect(before.style(of: old) == undo.document.style(of: new), place)
        }
    }

    /// A log of the changes is the same when it was written and read.
    func expectLog() throws {
        let rules = try ResolvedSamples.rules("en-US")
        let log = ChangeLog(
            tool: "tradewind", command: "fix",
            files: [
                try ChangeLog.File(
                    input: "a.srt", output: "b.srt", rules: rules,
                    original: before.source?.bytes ?? [], written: try Samples.written(after),
                    changes: changes)
            ])
        var json = JSONWriter(style: .pretty)
        log.write(to: &json)
        let read = try ChangeLogReader.read(json.bytes, name: "log")
        #expect(read.files.map(\.changes) == [changes], place)
        #expect(read.files.first?.original == before.source?.bytes, place)
    }

    /// The letters that viewers read, without spaces, line ends and embeddings.
    static func letters(_ document: Document) -> String {
        var letters = String.UnicodeScalarView()
        for cue in document.cues {
            for scalar in document.plainText(of: cue).unicodeScalars
            where isText(scalar) {
                letters.append(scalar)
            }
        }
        return String(letters)
    }

    /// Whether a character is more than a space, an embedding, or the dash of a speaker, which goes
    /// when each speaker gets a cue.
    private static func isText(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && scalar != "\u{202B}" && scalar != "\u{202C}"
            && scalar.properties.generalCategory != .dashPunctuation
    }
}
