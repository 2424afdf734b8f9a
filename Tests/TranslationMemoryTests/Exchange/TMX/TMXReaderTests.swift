import Diagnostics
import ICU
import TestSupport
import Testing
import TranslationMemory

struct TMXReaderTests {
    private static let two = TMXReading.file(
        TMXReading.unit("One", "หนึ่ง") + TMXReading.unit("Two 😀", "สอง"))

    @Test(arguments: ["utf8", "bom", "le", "be", "le-bom", "be-bom"])
    func readsEveryEncodingOfUnicode(_ kind: String) {
        let units = Array(Self.two.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let bytes: [UInt8] =
            switch kind {
            case "bom": [0xEF, 0xBB, 0xBF] + Array(Self.two.utf8)
            case "le": little
            case "be": big
            case "le-bom": [0xFF, 0xFE] + little
            case "be-bom": [0xFE, 0xFF] + big
            default: Array(Self.two.utf8)
            }
        let reading = TMXReading(bytes)
        #expect(reading.error == nil)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.sources == ["One", "Two 😀"])
        #expect(reading.targets == ["หนึ่ง", "สอง"])
        #expect(reading.translationUnits.map { $0.pair.description } == ["en → th", "en → th"])
        #expect(reading.units.map { $0.line } == [4, 4])
        #expect(reading.units[0].column == 1)
    }

    @Test func readsTheCharsetThatTheDeclarationNames() {
        let head = Self.two.replacing(
            "version=\"1.0\"", with: "version=\"1.0\" encoding=\"TIS-620\"")
        let bytes = head.replacing(" 😀", with: "").unicodeScalars.map { scalar -> UInt8 in
            scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0xE00 + 0xA0)
        }
        let reading = TMXReading(bytes)
        #expect(reading.error == nil)
        #expect(reading.targets == ["หนึ่ง", "สอง"])
    }

    @Test func aLoneSurrogateIsAFindingWithItsPlace() {
        var units = Array(Self.two.utf16)
        let place = units.firstIndex(of: 0xD83D) ?? 0
        units.remove(at: place + 1)
        let reading = TMXReading(
            [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(reading.error == nil)
        #expect(reading.sources == ["One", "Two \u{FFFD}"])
        #expect(reading.rules == ["xml-replaced"])
        #expect(reading.findings.first?.range?.line == 4)
    }

    @Test(arguments: [
        ("a\u{1}b", "a\u{FFFD}b", 1), ("a\0b", "a\u{FFFD}b", 1), ("a&#0;b", "a\u{FFFD}b", 1),
        ("a&#x1F;&#xD800;b", "a\u{FFFD}\u{FFFD}b", 2), ("R&D", "R&D", 1),
        ("a&nbsp;b", "a&nbsp;b", 1), ("a &amp; b &#x1F600;", "a & b 😀", 0),
        ("\u{202E}abc\u{202C}", "\u{202E}abc\u{202C}", 0), ("\u{FFFE}", "\u{FFFD}", 1),
        ("<![CDATA[a&b<c]]>", "a&b<c", 0), ("a\r\nb", "a\nb", 0), ("a&#13;b", "a\rb", 0),
    ])
    func whatXMLCannotHoldIsReplacedWithAFinding(
        _ written: String, _ expected: String, _ count: Int
    ) {
        let reading = TMXReading(TMXReading.file(TMXReading.unit(written, "x")))
        #expect(reading.error == nil)
        #expect(reading.sources == [expected])
        #expect(reading.rules == [String](repeating: "xml-replaced", count: count))
    }

    @Test func bytesThatAreNotUTF8AreAFinding() {
        var bytes = Array(TMXReading.file(TMXReading.unit("a~b", "x")).utf8)
        if let place = bytes.firstIndex(of: 0x7E) { bytes[place] = 0xE9 }
        let reading = TMXReading(bytes)
        #expect(reading.sources == ["a\u{FFFD}b"])
        #expect(reading.findings.map { $0.range?.column } == [30])
    }

    /// The same units, wherever the pieces of a file are cut.
    @Test func piecesMayEndAnywhere() throws {
        let text = TMXReading.file(TMXReading.unit("R&amp;D — ไทย &#x1F600; é", "<ph x='1'>a</ph>"))
        for encoding in ["utf8", "utf16"] {
            let bytes =
                encoding == "utf8"
                ? Array(text.utf8) : text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let whole = TMXReading(bytes)
            for size in [1, 2, 3, 7] {
                var stream = XMLStreamFeed.events(bytes, size: size, isWide: encoding == "utf16")
                #expect(stream.popLast() == "end")
                #expect(stream.joined().contains("R&D — ไทย 😀 é"), "\(size)")
            }
            #expect(whole.sources == ["R&D — ไทย 😀 é"])
        }
    }

    @Test func languagesAreCanonical() {
        let body = """
            <tu><tuv lang="EN_us"><seg>a</seg></tuv><tuv xml:lang="iw"><seg>b</seg></tuv></tu>
            <tu><tuv xml:lang="en-US"><seg>c</seg></tuv><tuv xml:lang="!!"><seg>d</seg></tuv></tu>
            <tu><tuv xml:lang="en-US"><seg>e</seg></tuv><tuv><seg>f</seg></tuv></tu>
            """
        let reading = TMXReading(TMXReading.file(body))
        #expect(reading.translationUnits.map { $0.pair.description } == ["en-US → he"])
        #expect(
            reading.rules == [
                "tmx-bad-language", "tmx-missing-text", "tmx-missing-language", "tmx-missing-text",
            ])
        #expect(reading.findings.map { $0.range?.line } == [5, 5, 6, 6])
    }

    @Test func allMeansEveryOrderedPair() {
        let body = """
            <tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv>
            <tuv xml:lang="fr"><seg>c</seg></tuv></tu>
            """
        let all = TMXReading(TMXReading.file(body, sourceLanguage: "*all*"))
        #expect(
            all.translationUnits.map { $0.pair.description } == [
                "en → de", "en → fr", "de → en", "de → fr", "fr → en", "fr → de",
            ])
        var options = TMXOptions()
        options.source = .init("de")
        options.target = .init("en")
        let one = TMXReading(TMXReading.file(body, sourceLanguage: "*all*"), options: options)
        #expect(one.sources == ["b"])
        let wrong = TMXReading(TMXReading.file(body, sourceLanguage: "ja"))
        #expect(wrong.translationUnits.isEmpty)
        #expect(wrong.rules == ["tmx-missing-source"])
        options.takesAnySource = true
        let any = TMXReading(TMXReading.file(body, sourceLanguage: "ja"), options: options)
        #expect(any.targets == ["a"])
    }

    @Test func anImportGoesOnWhereAnotherStopped() throws {
        let body = (1...9).map { TMXReading.unit("\($0)", "x") }.joined(separator: "\n")
        var options = TMXOptions()
        options.skippedUnits = 6
        #expect(TMXReading(TMXReading.file(body), options: options).sources == ["7", "8", "9"])
        var reader = try TMXReader(ExchangeSource(Array(TMXReading.file(body).utf8), name: "a"))
        _ = try reader.next()
        _ = try reader.next()
        #expect(reader.unitsPassed == 2)
    }

    @Test func contextsOfOtherProgramsAreRead() {
        let body = """
            <tu><prop type="file">ep01.srt</prop><prop type="id">7</prop>
            <prop type="prev">Before</prop><prop type="next">After</prop>
            <tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="th" changeid="kan" \
            changedate="20260102T030405Z"><seg>b</seg></tuv></tu>
            <tu><prop type="x-context-pre">&lt;seg&gt;R&amp;amp;D&lt;/seg&gt;</prop>
            <prop type="x-context-post">Post</prop>
            <tuv xml:lang="en"><seg>c</seg></tuv><tuv xml:lang="th"><seg>d</seg></tuv></tu>
            """
        let units = TMXReading(TMXReading.file(body)).translationUnits
        #expect(
            units.map { $0.context } == [
                UnitContext(episode: "ep01.srt", previous: "Before", next: "After", id: "7"),
                UnitContext(previous: "R&D", next: "Post"),
            ])
        #expect(units[0].author == "kan")
        #expect(units[0].changed == 1_767_323_045_000)
        #expect(units[0].properties.map { $0.name } == ["file", "id", "prev", "next"])
        // What was kept goes out again, and comes back the same.
        let again = TMXReading(TMXReading.written(units).bytes)
        #expect(again.translationUnits == units)
    }
}
