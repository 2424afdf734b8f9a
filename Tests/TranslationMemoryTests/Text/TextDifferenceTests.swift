import ICU
import TestSupport
import Testing
import TranslationMemory

struct TextDifferenceTests {
    private static func marked(_ difference: TextDifference) -> String {
        difference.runs.map { run in
            switch run.kind {
            case .equal: run.text
            case .removed: "[-\(run.text)-]"
            case .inserted: "{+\(run.text)+}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("en", "Wait here.", "Wait there.", "Wait [-here-]{+there+}."),
        ("en", "Same.", "Same.", "Same."),
        ("zh-Hans", "少爷昨天回来了", "少爷今天回来了", "少爷[-昨-]{+今+}天回来了"),
        ("th", "เขาไปตลาด", "เขามาตลาด", "เขา[-ไป-]{+มา+}ตลาด"),
        ("vi", "Anh đi đâu?", "Anh ở đâu?", "Anh [-đi-]{+ở+} đâu?"),
        ("ar", "أين كنت أمس؟", "أين كنت؟", "أين كنت[- أمس-]؟"),
        ("en", "", "New", "{+New+}"), ("en", "Old", "", "[-Old-]"), ("en", "", "", ""),
    ])
    func showsWhatDiffers(
        locale: String, first: String, second: String, expected: String
    ) throws {
        let locale = try #require(LocaleIdentifier(locale))
        let difference = try TextDifference(from: first, to: second, locale: locale)
        #expect(Self.marked(difference) == expected)
    }

    @Test(arguments: SeededGenerator.seeds())
    func bothTextsAreWhole(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var words = try WordTokenizer(locale: .root)
        let pieces = ["a", "b ", " ", "走", "了", "é", "1", ",", "\n"]
        func text() -> String {
            (0..<Int.random(in: 0...20, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
        }
        for _ in 0..<200 {
            let (first, second) = (text(), text())
            let runs = try TextDifference(from: first, to: second, words: &words).runs
            let old = runs.filter { $0.kind != .inserted }.map { $0.text }.joined()
            let new = runs.filter { $0.kind != .removed }.map { $0.text }.joined()
            #expect(old == first, "seed \(seed)")
            #expect(new == second, "seed \(seed)")
            for run in runs {
                let whole = Array((run.kind == .inserted ? second : first).utf8)
                let part = whole[run.start..<run.start + run.text.utf8.count]
                #expect(String(decoding: part, as: UTF8.self) == run.text, "seed \(seed)")
            }
        }
    }

    @Test func longTextsAreComparedInTime() throws {
        let first = String(repeating: "a b ", count: 20_000)
        let second = String(repeating: "b a ", count: 20_000)
        #expect(try TextDifference(from: first, to: second, locale: .root).runs.count > 1)
    }
}
