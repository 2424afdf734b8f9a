import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Checker")
struct CheckerTests {
    private func scope() throws -> CheckScope { CheckScope(try ResolvedSamples.rules("en-US")) }

    @Test("findings stand in the order of cues, and in a cue in that of the rules")
    func order() throws {
        let cues = MarkedCues("1-1.5 Wait  for|me|now !\n1.4-3 ok\n0-0.5 late")
        let checker = Checker(try scope())
        let found = checker.check(checker.prepare(cues.document))
        #expect(found.map(\.cue) == found.map(\.cue).sorted())
        for cue in cues.cues.indices {
            let rules = found.filter { $0.cue == cue }.map(\.rule)
            let places = rules.compactMap { CheckRules.names.firstIndex(of: $0) }
            #expect(places == places.sorted())
        }
        #expect(Set(found.map(\.rule)).isSuperset(of: ["overlap", "line-count", "cue-order"]))
    }

    @Test("only the rules that were asked for look")
    func choice() throws {
        let only = Checker(try scope(), only: ["overlap", "cue-order"])
        #expect(only.names == ["cue-order", "overlap"])
        let without = Checker(try scope(), except: ["overlap"])
        #expect(!without.names.contains("overlap") && without.names.contains("cue-order"))
        #expect(Checker(try scope(), only: []).names.isEmpty)
    }

    @Test("rules that don't look are named with the reason")
    func idle() throws {
        let checker = Checker(try scope())
        #expect(Set(checker.names).isDisjoint(with: checker.idle.map(\.name)))
        #expect(
            Set(checker.names + checker.idle.map(\.name)) == Set(CheckRules.names))
        for type in CheckRules.all where type.description.needsSource {
            let name = type.description.name
            #expect(checker.idle.contains { $0.name == name && $0.reason == Checker.noSource })
        }
        #expect(checker.idle.contains { $0.name == "total-length" })
    }

    @Test("a file without cues has no findings")
    func empty() throws { #expect(Checker(try scope()).findings(in: Document()).isEmpty) }

    @Test("a cue of 100,000 characters and times at the ends of time are only long")
    func huge() throws {
        let checker = Checker(try scope())
        let texts = [
            String(repeating: "a", count: 100_000), String(repeating: "字", count: 30_000),
            String(repeating: "a b ", count: 25_000), String(repeating: "\n", count: 20_000),
        ]
        let far: Int64 = 1 << 53
        var cues = texts.map { Cue(start: 0, end: far, text: CueText($0)) }
        cues.append(Cue(start: -far, end: far, text: CueText("a")))
        cues.append(Cue(start: far, end: -far, text: CueText("a")))
        let found = checker.findings(in: Document(cues: cues))
        #expect(Set(found.compactMap { $0.cue?.number }) == Set(1...cues.count))
    }
}
