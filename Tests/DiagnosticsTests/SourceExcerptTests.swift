import TestSupport
import Testing

@testable import Diagnostics

struct SourceExcerptTests {
    /// What stands above the marks, column by column, is what the finding is about.
    @Test(arguments: [
        ("plain", "abc def ghi", "def", "    ^~~"),
        ("one character", "a-b", "-", " ^"),
        ("a tab before", "\tx: y", "y", "           ^"),
        ("a tab after text", "ab\tcd", "cd", "        ^~"),
        ("a tab in it", "a\tb", "\t", " ^~~~~~~"),
        ("wide characters before", "你好 friend", "friend", "     ^~~~~~"),
        ("wide characters in it", "a 你好 b", "你好", "  ^~~~"),
        ("fullwidth punctuation", "好，ok", "ok", "    ^~"),
        ("Hangul", "한국 x", "x", "     ^"),
        ("conjoining Hangul", "\u{1112}\u{1161}\u{11AB}x", "x", "  ^"),
        ("emoji", "🎬 x", "x", "   ^"),
        ("marks on letters", "Vie\u{302}\u{323}t nam", "nam", "     ^~~"),
        ("Thai vowels above", "ที่นี่ x", "x", "   ^"),
        ("Arabic with marks", "قَالَ x", "x", "    ^"),
        ("a zero width joiner", "a\u{200D}b", "b", " ^"),
        ("a mark itself", "cafe\u{301}!", "\u{301}", "   ^"),
        ("an escape", "\u{1B}[1mx", "x", "    ^"),
        ("a bidirectional override", "\u{202E}x", "x", "        ^"),
    ])
    func theMarksStandBelowThePlace(_ name: String, line: String, part: String, marks: String)
        throws
    {
        let place = try #require(self.place(of: part, in: line))
        let excerpt = try #require(SourceExcerpt(of: line, at: place))
        #expect(excerpt.marks == marks)
    }

    @Test func aPlaceWithoutBytesIsACaretAlone() {
        let end = SourceRange(file: "f", line: 1, column: 4, bytes: 3..<3)
        #expect(SourceExcerpt(of: "abc", at: end)?.marks == "   ^")
        let wide = SourceRange(file: "f", line: 1, column: 1, bytes: 0..<0)
        #expect(SourceExcerpt(of: "好", at: wide)?.marks == "^")
    }

    @Test func aPlaceOfSeveralLinesIsMarkedToTheEndOfTheFirst() {
        let place = SourceRange(file: "f", line: 1, column: 3, bytes: 2..<40)
        #expect(SourceExcerpt(of: "abcdef", at: place)?.marks == "  ^~~~")
    }

    @Test func aWholeLineIsMarkedAsAWhole() {
        let place = SourceRange(file: "f", line: 1, bytes: 0..<3)
        #expect(SourceExcerpt(of: "abcd", at: place)?.marks == "^~~~")
    }

    @Test func aPlaceBeyondItsLineHasNoExcerpt() {
        #expect(SourceExcerpt(of: "ab", at: SourceRange(file: "f", line: 1, column: 9)) == nil)
        let far = SourceRange(file: "f", line: 1, column: 20_000, bytes: 0..<1)
        #expect(SourceExcerpt(of: String(repeating: "x", count: 30_000), at: far) == nil)
    }

    @Test(arguments: [(0, "^~~"), (60, "^~~"), (119, "^~~"), (500, "^~~"), (950, "^~~")])
    func aLongLineIsCutAroundThePlace(offset: Int, mark: String) throws {
        let filler = String(repeating: "abcdefghij", count: 100)
        let line = String(filler.prefix(offset)) + "XYZ" + filler.dropFirst(offset)
        let place = try #require(self.place(of: "XYZ", in: line))
        let excerpt = try #require(SourceExcerpt(of: line, at: place))
        #expect(excerpt.line.count <= 120)
        #expect(excerpt.line.hasPrefix("…") == (offset > 110))
        #expect(excerpt.line.hasSuffix("…") == (offset < 900))
        let start = try #require(excerpt.line.firstIndex(of: "X"))
        let indent = excerpt.line.distance(from: excerpt.line.startIndex, to: start)
        #expect(excerpt.marks == String(repeating: " ", count: indent) + mark)
    }

    @Test(arguments: SeededGenerator.seeds())
    func anyLineAndPlaceFitsTheWidth(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let line = random.text(upTo: 400)
            let place = SourceRange(
                file: "f", line: 1, column: Int.random(in: 0...420, using: &random),
                bytes: 0..<Int.random(in: 0...500, using: &random))
            guard let excerpt = SourceExcerpt(of: line, at: place, width: 60) else { continue }
            let width = excerpt.line.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
            #expect(width <= 60)
            #expect(excerpt.marks.count <= 61)
            #expect(excerpt.line.unicodeScalars.allSatisfy { VisibleText.standIn(for: $0) == nil })
        }
    }

    private func place(of part: String, in line: String) -> SourceRange? {
        let scalars = Array(line.unicodeScalars)
        let wanted = Array(part.unicodeScalars)
        guard
            let start = scalars.indices.first(where: {
                scalars[$0...].starts(with: wanted)
            })
        else { return nil }
        let offset = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
        return SourceRange(
            file: "f", line: 1, column: start + 1, bytes: offset..<offset + part.utf8.count)
    }
}
