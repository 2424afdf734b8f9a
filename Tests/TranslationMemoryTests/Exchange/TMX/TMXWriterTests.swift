import Diagnostics
import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

struct TMXWriterTests {
    private static let unit = TranslationUnit(
        Segment(
            "He's gone.",
            [
                InlineCode(.open, at: 5, native: "<i>", pair: 1, type: "italic"),
                InlineCode(.close, at: 9, native: "</i>", pair: 1),
            ]),
        "เขาไปแล้ว", pair: LanguagePair("en", "th") ?? LanguagePair(.root, .root),
        context: UnitContext(
            title: "delivery", episode: "ep017", cues: ["12", "13"], start: 61_500, end: 64_000,
            speaker: "Lin", previous: "Where is he?", next: nil, id: "a1"),
        origin: .machine("engine 2"), author: "kan", approver: "mo", created: 1_767_323_045_000,
        properties: [UnitProperty("x-project", "7")], notes: ["R&D"])

    @Test func writesEverythingUnderDocumentedNames() {
        let (bytes, findings) = TMXReading.written(
            [Self.unit], header: TMXHeader(source: LocaleIdentifier("en")))
        #expect(findings.isEmpty)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                <header datatype="plaintext" creationtool="Tradewind" creationtoolversion="1" \
                segtype="sentence" o-tmf="Tradewind" adminlang="en" srclang="en">
                </header>
                <body>
                <tu tuid="a1" creationdate="20260102T030405Z" creationid="kan">
                <note>R&amp;D</note>
                <prop type="x-tradewind-origin">machine</prop>
                <prop type="x-tradewind-engine">engine 2</prop>
                <prop type="x-tradewind-approver">mo</prop>
                <prop type="x-tradewind-title">delivery</prop>
                <prop type="x-tradewind-episode">ep017</prop>
                <prop type="x-tradewind-cue">12</prop>
                <prop type="x-tradewind-cue">13</prop>
                <prop type="x-tradewind-start">61500</prop>
                <prop type="x-tradewind-end">64000</prop>
                <prop type="x-tradewind-speaker">Lin</prop>
                <prop type="x-tradewind-previous">Where is he?</prop>
                <prop type="x-project">7</prop>
                <tuv xml:lang="en"><seg>He's <bpt i="1" type="italic">&lt;i&gt;</bpt>gone\
                <ept i="1">&lt;/i&gt;</ept>.</seg></tuv>
                <tuv xml:lang="th"><seg>เขาไปแล้ว</seg></tuv>
                </tu>
                </body>
                </tmx>

                """)
        #expect(TMXReading(bytes).translationUnits == [Self.unit])
    }

    @Test(arguments: SeededGenerator.seeds())
    func whatIsWrittenReadsBackTheSame(seed: UInt64) {
        var random = RandomExchangeUnits(seed: seed)
        for _ in 0..<150 {
            let unit = random.unit()
            let (bytes, findings) = TMXReading.written([unit])
            let reading = TMXReading(bytes)
            #expect(findings.isEmpty, "seed \(seed)")
            #expect(reading.error == nil, "seed \(seed)")
            let back = reading.translationUnits.first
            guard let back, back == unit else {
                Issue.record("seed \(seed): \(UnitDifference.text(unit, back))")
                return
            }
            #expect(TMXReading.written([back]).bytes == bytes, "seed \(seed)")
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func whatXMLCannotHoldIsReplacedAndReported(seed: UInt64) {
        var random = RandomExchangeUnits(seed: seed)
        random.hasControls = true
        let units = (0..<100).map { _ in random.unit() }
        let (bytes, findings) = TMXReading.written(units)
        let reading = TMXReading(bytes)
        #expect(reading.error == nil, "seed \(seed)")
        #expect(reading.findings.isEmpty, "seed \(seed): \(reading.findings)")
        #expect(reading.units.count == units.count, "seed \(seed)")
        #expect(findings.contains { $0.rule == "tmx-replaced" })
        #expect(Set(findings.map { $0.rule }).isSubset(of: ["tmx-replaced"]))
    }

    @Test func codesWithoutAPartnerStandAlone() {
        let segment = Segment(
            "ab",
            [
                InlineCode(.close, at: 0, native: "1", pair: 1),
                InlineCode(.open, at: 1, native: "2", pair: 2),
                InlineCode(.highlightEnd, at: 1), InlineCode(.highlightStart, at: 2),
                InlineCode(.placeholder, at: 99, native: "3", element: "<evil/>"),
            ])
        let unit = TranslationUnit(segment, "x", pair: Self.unit.pair)
        let (bytes, findings) = TMXReading.written([unit])
        let codes = TMXReading(bytes).units.first?.variants.first?.segment.codes ?? []
        #expect(
            codes.map { $0.kind } == [
                .isolatedClose, .isolatedOpen, .highlightStart, .placeholder, .highlightEnd,
            ])
        #expect(findings.map { $0.rule } == [String](repeating: "tmx-unpaired-code", count: 4))
    }

    /// What is written is valid by a document type made from the structure that TMX publishes.
    @Test(arguments: SeededGenerator.seeds(fixed: 1))
    func isValidByTheDocumentType(seed: UInt64) throws {
        var random = RandomExchangeUnits(seed: seed)
        random.hasControls = true
        let units = (0..<300).map { _ in random.unit() }
        let folder = try TemporaryFolder(files: ["tmx14.dtd": TMXDocumentType.text])
        let (bytes, _) = TMXReading.written(units)
        try Data(bytes).write(to: URL(filePath: folder.path("a.tmx")))
        func judge(_ name: String) throws {
            try Command.run(
                "xmllint",
                [
                    "--nonet", "--noout", "--dtdvalid", folder.path("tmx14.dtd"), folder.path(name),
                ])
        }
        #expect(throws: Never.self, "seed \(seed)") { try judge("a.tmx") }
        // The judge isn't blind.
        let bad = String(decoding: bytes, as: UTF8.self).replacing(
            "<seg>", with: "<seg><b/>", maxReplacements: 1)
        try Data(bad.utf8).write(to: URL(filePath: folder.path("b.tmx")))
        #expect(throws: Command.Failure.self) { try judge("b.tmx") }
    }
}
