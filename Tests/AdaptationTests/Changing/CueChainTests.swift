import Testing
import TimedText

@testable import Adaptation

@Suite("Chain of cues")
struct CueChainTests {
    private func state(_ number: Int, _ start: Int64, _ text: String) -> CueState {
        CueState(number: number, identifier: "", start: start, end: start + 1, payload: text)
    }

    private func document(_ texts: [String]) -> Document {
        Document(
            cues: texts.enumerated().map {
                Cue(start: Int64($0), end: Int64($0) + 1, text: CueText($1))
            })
    }

    private func texts(_ chain: CueChain) -> [String] {
        chain.result.cues.map { chain.result.plainText(of: $0) }
    }

    @Test("cues are replaced at the start, in the middle and at the end")
    func replacing() {
        var chain = CueChain(document(["a", "b", "c", "d"]))
        let replacements: [([CueState], [CueState])] = [
            ([state(0, 0, "a")], [state(1, 7, "x"), state(2, 8, "y")]),
            ([state(0, 1, "b"), state(0, 2, "c")], [state(0, 1, "z")]),
            ([state(0, 3, "d")], [state(0, 3, "d"), state(0, 4, "e")]),
        ]
        for (old, new) in replacements {
            let isDone = chain.replace(old, with: new)
            #expect(isDone)
        }
        #expect(texts(chain) == ["x", "y", "z", "d", "e"])
    }

    @Test("where a cue is missing, nothing is replaced, and the others can still be")
    func missing() {
        var chain = CueChain(document(["a", "b"]))
        let half = chain.replace([state(0, 0, "a"), state(0, 9, "q")], with: [state(0, 0, "x")])
        let none = chain.replace([], with: [state(0, 0, "x")])
        #expect(!half && !none && texts(chain) == ["a", "b"])
        let whole = chain.replace([state(0, 0, "a")], with: [state(0, 0, "x")])
        #expect(whole && texts(chain) == ["x", "b"])
    }

    @Test("cues that were taken out go back by their numbers, at last behind all others")
    func puttingBack() {
        func removal(_ number: Int, _ text: String) -> CueChange {
            CueChange(rule: "", reason: "", before: [state(number, 50, text)], after: [])
        }
        var chain = CueChain(document(["a", "b"]))
        let done = chain.putBack([removal(1, "1"), removal(3, "3"), removal(99, "99")])
        #expect(done == [true, true, true] && texts(chain) == ["1", "a", "3", "b", "99"])
    }
}
