import Testing
import TranslationMemory

@Suite struct XLIFFCodesTests {
    private static let nested = Segment(
        "He is here.",
        [
            InlineCode(.placeholder, at: 0, native: "{\\an8}"),
            InlineCode(.open, at: 3, native: "<i>", pair: 1, type: "italic"),
            InlineCode(.open, at: 3, native: "<b>", pair: 2, type: "bold"),
            InlineCode(.close, at: 5, native: "</b>", pair: 2),
            InlineCode(.close, at: 10, native: "</i>", pair: 1),
        ])
    private static let crossed = Segment(
        "abcd",
        [
            InlineCode(.open, at: 0, native: "<i>", pair: 1, type: "italic"),
            InlineCode(.open, at: 1, native: "<b>", pair: 2),
            InlineCode(.close, at: 2, native: "</i>", pair: 1),
            InlineCode(.close, at: 3, native: "</b>", pair: 2),
            InlineCode(.isolatedClose, at: 4, native: "</u>"),
            InlineCode(.open, at: 4, native: "<s>", pair: 9),
        ])

    private func unit(_ segment: Segment, _ version: XLIFFVersion) throws -> XLIFFUnit {
        var codes = XLIFFCodes(version: version)
        let content = codes.content(segment)
        let unit = XLIFFUnit(
            id: "1", originalData: codes.originalData, segments: [XLIFFSegment(source: content)])
        var file = XLIFFFile(id: version == .v1_2 ? nil : "f", members: [.unit(unit)])
        if version == .v1_2 {
            file.tag["original"] = "a"
            file.tag["datatype"] = "x"
        }
        let document = XLIFFDocument(version: version, source: "en", files: [file])
        let read = try XLIFFSamples.read(String(decoding: document.written(), as: UTF8.self))
        return try #require(read.files.first?.units.first)
    }

    @Test(arguments: [nested, crossed], XLIFFVersion.allCases)
    func codesComeBack(_ segment: Segment, _ version: XLIFFVersion) throws {
        let unit = try unit(segment, version)
        let back = unit.source.segment { element, isEnd in
            if version == .v1_2 {
                return element.children.reduce("") {
                    if case .text(let text) = $1 { $0 + text } else { $0 }
                }
            }
            let name = element.kind == .pc ? (isEnd ? "dataRefEnd" : "dataRefStart") : "dataRef"
            return element.tag[name].flatMap { unit.originalData?[$0] } ?? "?"
        }
        #expect(back.text == segment.text)
        #expect(back.native == segment.native)
        #expect(back.codes.map(\.position) == segment.codes.map(\.position))
    }

    @Test func nestedSpansHoldTheirText() throws {
        let unit = try unit(Self.nested, .v2_1)
        guard case .element(let italic)? = unit.source.nodes.dropFirst(2).first else {
            Issue.record("no element")
            return
        }
        #expect(italic.kind == .pc)
        #expect(italic.tag["type"] == "fmt" && italic.tag["subType"] == "xlf:i")
        #expect(italic.children.count == 2)
    }

    @Test func crossedSpansHaveTheirEndsApart() throws {
        let unit = try unit(Self.crossed, .v2_1)
        let kinds = unit.source.nodes.compactMap {
            if case .element(let element) = $0 { element.kind } else { nil }
        }
        #expect(kinds == [.sc, .sc, .ec, .ec, .ec, .sc])
    }

    @Test func aPairHasOneNumber() {
        #expect(XLIFFCodes.numbers(Self.nested.codes) == [1, 2, 3, 3, 2])
    }
}
