import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

/// The compliance kit of TMX 1.4b: all of its cases.
struct TMXComplianceTests {
    private func options(_ test: TMXComplianceCases.Case) -> TMXOptions {
        var options = TMXOptions()
        options.source = LocaleIdentifier(test.from)
        options.target = LocaleIdentifier(test.to)
        return options
    }

    private func reading(_ test: TMXComplianceCases.Case) throws -> TMXReading? {
        guard let url = SharedData.url("tmx/\(test.file).tmx") else { return nil }
        return TMXReading([UInt8](try Data(contentsOf: url)), options: options(test))
    }

    @Test(arguments: TMXComplianceCases.imports)
    func imports(_ test: TMXComplianceCases.Case) throws {
        guard let reading = try reading(test) else { return }
        #expect(reading.error == nil)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.sources == test.pairs.map { $0.0 })
        #expect(reading.targets == test.pairs.map { $0.1 })
        for unit in reading.translationUnits {
            #expect(unit.pair.description == "\(test.from) → \(test.to)")
        }
        // Nothing gets lost on the way out and in again.
        let again = TMXReading(
            TMXReading.written(reading.translationUnits).bytes, options: options(test))
        #expect(again.translationUnits == reading.translationUnits)
    }

    /// The kit has the source text of some cases, and the text that a translation with the memory
    /// gives.
    @Test(arguments: ["1A fr-CA", "1B fr-CA", "1C fr-CA", "1D en-GB", "1E en-GB", "1F en-GB"])
    func translatesTheTextsOfTheKit(_ name: String) throws {
        let parts = name.split(separator: " ")
        let target = parts[1].lowercased()
        guard let memory = SharedData.url("tmx/ImportTest\(parts[0]).tmx"),
            let source = SharedData.url("tmx/ImportTest\(parts[0]).txt"),
            let expected = SharedData.url("tmx/ImportTest\(parts[0])_\(target).txt")
        else { return }
        var options = TMXOptions()
        options.target = LocaleIdentifier(String(parts[1]))
        let units = TMXReading([UInt8](try Data(contentsOf: memory)), options: options)
            .translationUnits
        let lines = try Self.lines(source)
        #expect(!lines.isEmpty)
        let translated = lines.map { line in units.first { $0.source.text == line }?.target.text }
        #expect(translated == (try Self.lines(expected)))
    }

    private static func lines(_ url: URL) throws -> [String] {
        let data = try Data(contentsOf: url)
        let encodings: [String.Encoding] =
            data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
            ? [.utf16] : [.utf8, .windowsCP1252]
        let text = encodings.lazy.compactMap { String(data: data, encoding: $0) }.first ?? ""
        return text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
            .split(separator: "\n").map { String($0) }
    }

    @Test(arguments: TMXComplianceCases.exports)
    func exports(_ test: TMXComplianceCases.Case) throws {
        guard let kit = try reading(test) else { return }
        let pair = LanguagePair(test.from, test.to)
        let units = test.pairs.enumerated().map { index, texts in
            var unit = TranslationUnit(
                Self.segment(texts.0, of: test), Self.segment(texts.1, of: test),
                pair: pair ?? LanguagePair(.root, .root), origin: .imported)
            if test.file == "ExportTest2A" { unit.context.id = "\(index + 1)" }
            return unit
        }
        let written = TMXReading.written(units)
        #expect(written.findings.isEmpty)
        let reading = TMXReading(written.bytes, options: options(test))
        #expect(reading.translationUnits == kit.translationUnits)
    }

    /// The text of a document of the kit, with its tags as codes where it has any.
    private static func segment(_ text: String, of test: TMXComplianceCases.Case) -> Segment {
        guard test.file == "ExportTest2A" else { return Segment(text) }
        var segment = Segment("")
        // The kit numbers a pair by where it opens in the source, which is the order of its letters
        // but for the units where the order changes.
        var open: [(String, Int)] = []
        var next = text.hasPrefix("Le gros <u>") ? [2, 1] : [1, 2, 3, 4]
        var rest = text[...]
        while let tag = rest.firstMatch(of: /<(\/?)([biu])>/) {
            segment.text += plain(rest[..<tag.range.lowerBound])
            let place = segment.text.utf8.count
            let native = String(tag.0)
            if tag.1.isEmpty {
                let isIsolated = !rest.contains("</\(tag.2)>")
                let number = next.removeFirst()
                segment.codes.append(
                    InlineCode(
                        isIsolated ? .isolatedOpen : .open, at: place, native: native,
                        pair: isIsolated ? 0 : number, match: isIsolated ? 1 : number))
                open.append((String(tag.2), number))
            } else if let index = open.lastIndex(where: { $0.0 == tag.2 }) {
                let number = open.remove(at: index).1
                segment.codes.append(InlineCode(.close, at: place, native: native, pair: number))
            } else {
                segment.codes.append(
                    InlineCode(.isolatedClose, at: place, native: native, match: 1))
            }
            rest = rest[tag.range.upperBound...]
        }
        segment.text += plain(rest)
        return segment
    }

    private static func plain(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }

    @Test func keepsAllThatTheKitSays() throws {
        guard let url = SharedData.url("tmx/ImportTest2C.tmx") else { return }
        let reading = TMXReading([UInt8](try Data(contentsOf: url)))
        let header = reading.header
        #expect(header.version == "1.4")
        #expect(header.attributes[.tool] == "myTool")
        #expect(header.attributes[.originalEncoding] == "iso-8859-1")
        #expect(header.attributes[.created] == "20020523T091200Z")
        #expect(header.attributes.entries.count == 12)
        #expect(header.notes.map { $0.text } == ["Text of header note 1", "Text of header note 2"])
        #expect(header.notes.allSatisfy { $0.language == "en-us" })
        #expect(
            header.properties == [
                TMXProperty(
                    "myPropeType", "Data", language: "en-us", originalEncoding: "iso-8859-1")
            ])
        #expect(header.encodings.map { $0.name } == ["MacRoman"])
        #expect(header.encodings.first?.base == "Macintosh")
        #expect(header.encodings.first?.characters.first?.substitute == "[Apple]")
        let unit = try #require(reading.units.first)
        #expect(unit.attributes.entries.count == 14)
        #expect(unit.attributes[.identifier] == "tu001")
        #expect(unit.attributes[.usageCount] == "100")
        #expect(unit.notes.count == 2)
        #expect(unit.variants.map { $0.language.tag } == ["en-US", "fr", "en-GB"])
        #expect(unit.variants.map { $0.attributes.entries.count } == [11, 11, 11])
        #expect(unit.variants.map { $0.notes.count } == [2, 2, 2])
        #expect(unit.variants.map { $0.properties.count } == [1, 2, 2])
        let image =
            #"<ph x="3" type="image" assoc="b">&lt;IMG SRC=&quot;here.png&quot; "#
            + #"ALT=&quot;<sub>Start Here!</sub>&quot;&gt;</ph>"#
        #expect(
            unit.variants.first?.segment
                == Segment(
                    "Click  to start.",
                    [
                        InlineCode(
                            .isolatedOpen, at: 0, native: "<I>", match: 1, type: "italic"),
                        InlineCode(.open, at: 0, native: "<B>", pair: 1, match: 2, type: "bold"),
                        InlineCode(
                            .placeholder, at: 6,
                            native: #"<IMG SRC="here.png" ALT="Start Here!">"#, match: 3,
                            type: "image", element: image),
                        InlineCode(.highlightStart, at: 10, match: 4, type: "verb"),
                        InlineCode(.highlightEnd, at: 15),
                        InlineCode(.close, at: 16, native: "</B>", pair: 1),
                    ]))
        var bytes: [UInt8] = []
        var writer = TMXWriter(header: header) { bytes += $0 }
        writer.write(unit)
        writer.finish()
        let again = TMXReading(bytes)
        #expect(again.header == header)
        #expect(again.units == [unit])
    }
}
