import Testing
import TimedText

@testable import Adaptation

@Suite("Numbers of cues")
struct CueNumberingTests {
    private func file(_ numbers: [String]) -> String {
        numbers.enumerated().map { index, number in
            let line = number.isEmpty ? "" : number + "\n"
            return "\(line)00:00:0\(index),000 --> 00:00:0\(index),500\nText\n\n"
        }.joined()
    }

    private func state(_ number: Int) -> CueState {
        CueState(number: number, identifier: "", start: 0, end: 1, payload: "")
    }

    private func numbering(_ document: Document, isSplit: Bool = true) -> CueNumbering {
        let change = CueChange(
            rule: "split", reason: "", before: [state(1)],
            after: isSplit ? [state(1), state(2)] : [state(1)])
        return CueNumbering(document, after: [change])
    }

    @Test(
        "are their places again, and only cues whose number changes are touched",
        arguments: [
            (["1", "2", "2", "4"], [3]), (["1", "3", "4"], [2, 3]), (["1", "2", "3"], []),
            (["001", "002", "002"], [3]), (["", "", ""], []),
        ])
    func numbers(old: [String], touched: [Int]) throws {
        let document = try Samples.document(file(old), SubRip.self)
        let result = numbering(document)
        #expect(result.changes.compactMap { $0.after.first?.number } == touched)
        for (index, cue) in result.document.cues.enumerated() {
            let number = touched.contains(index + 1) ? String(index + 1) : old[index]
            #expect(result.document.identifier(of: cue) == number)
        }
        #expect(numbering(document, isSplit: false).changes.isEmpty)
        let undo = ChangeUndo(result.changes, in: result.document)
        #expect(undo.kept.isEmpty)
        #expect(try Samples.written(undo.document) == Array(file(old).utf8))
    }

    @Test("cues that look the same get their own numbers back")
    func twins() throws {
        let cue = "00:00:01,000 --> 00:00:02,000\nText\n\n"
        let text = "1\n\(cue)3\n\(cue)4\n\(cue)"
        let result = numbering(try Samples.document(text, SubRip.self))
        #expect(result.changes.count == 2)
        let undo = ChangeUndo(result.changes, in: result.document)
        #expect(try Samples.written(undo.document) == Array(text.utf8))
    }

    @Test("names of other formats stay")
    func names() throws {
        let text = "WEBVTT\n\n7\n00:01.000 --> 00:02.000\nOne\n"
        #expect(numbering(try Samples.document(text, WebVTT.self)).changes.isEmpty)
    }

    @Test("of a file whose cues are split follow each other, and are put back byte for byte")
    func split() throws {
        let long =
            "I told you about the letter that my mother wrote. You never asked me what was in it, my friend."
        let text = """
            1
            00:00:01,000 --> 00:00:03,000
            One

            2
            00:00:04,000 --> 00:00:10,000
            \(long)

            3
            00:00:11,000 --> 00:00:13,000
            Three

            """
        let document = try Samples.document(text, SubRip.self)
        let result = Adapter(CheckScope(try ResolvedSamples.rules("en-US"))).adapt(document)
        let written = String(decoding: try Samples.written(result.document), as: UTF8.self)
        let numbers = written.split(separator: "\n").filter { Int($0) != nil }
        #expect(numbers == ["1", "2", "3", "4"])
        let again = try Samples.document(written, SubRip.self)
        let undo = ChangeUndo(result.changes, in: again)
        #expect(undo.kept.isEmpty)
        #expect(try Samples.written(undo.document) == Array(text.utf8))
    }

    @Test("of a file that lost an empty cue follow each other")
    func removed() throws {
        let text = file(["1", "2", "3"]).replacing("00:00:01,500\nText", with: "00:00:01,500\n")
        let document = try Samples.document(text, SubRip.self)
        let result = Fixer(CheckScope(try ResolvedSamples.rules("en-US"))).fix(document)
        let numbers = result.document.cues.map { result.document.identifier(of: $0) }
        #expect(numbers == ["1", "2"])
    }
}
