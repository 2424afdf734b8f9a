import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText
import TranslationMemory

@Suite struct XLIFFHostileInputTests {
    private func error(_ bytes: [UInt8]) -> FormatError? {
        var findings: [Finding] = []
        do throws(FormatError) {
            _ = try XLIFFDocument(reading: bytes, name: "a.xlf", findings: &findings)
            return nil
        } catch {
            return error
        }
    }

    private func error(_ text: String) -> FormatError? { error(Array(text.utf8)) }

    @Test func entitiesDontComeIn() throws {
        let error = error(
            """
            <?xml version="1.0"?>
            <!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;">]>
            <xliff/>
            """)
        #expect(error?.message.contains("document type") == true)
        #expect(error?.range?.line == 2)
    }

    @Test(arguments: [
        ("", ""), ("   ", ""), ("no XML", ""), ("<tmx/>", "the root is <tmx>"),
        ("<xliff", ""), ("<xliff/>", "doesn't say its version"),
        (#"<xliff version="3.0"/>"#, "XLIFF 3.0 isn't known"),
        (#"<xliff version="2.1"/>"#, "must be in the namespace"),
        (#"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>"#, "namespace"),
        ("<xliff>&undefined;</xliff>", ""),
    ])
    func whatIsNoXLIFFIsRefused(_ text: String, _ words: String) {
        let error = error(text)
        #expect(error != nil)
        if !words.isEmpty { #expect(error?.message.contains(words) == true, "\(error!)") }
    }

    @Test func elementsAreNotNestedForEver() {
        let deep = String(repeating: "<group id=\"g\">", count: 100_000)
        let error = error(XLIFFSamples.document(deep))
        #expect(error?.message.contains("too deeply") == true, "\(error as Any)")
        let inline = String(repeating: "<pc id=\"1\">", count: 200)
        // As deep as the reader goes is refused by the rules, not by a crash.
        let text = inline + String(repeating: "</pc>", count: 200)
        #expect(self.error(XLIFFSamples.segment(text)) != nil)
    }

    @Test func aCharacterThatXMLForbidsHasAPlace() {
        let error = error(XLIFFSamples.segment("a\u{0}b"))
        #expect(error?.range?.line == 5, "\(error as Any)")
        #expect((error?.range?.column ?? 0) > 20)
    }

    @Test func aLoneSurrogateIsRefusedWithItsPlace() throws {
        let text = XLIFFSamples.segment("a\u{3B1}b")
        var units = Array(text.utf16)
        let place = try #require(units.firstIndex(of: 0x3B1))
        units[place] = 0xD800
        let bytes: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
        let error = error(bytes)
        #expect(error?.code == .undecodable)
        #expect(error?.range?.line == 5, "\(error as Any)")
    }

    @Test func bytesThatAreNotUTF8AreRefused() throws {
        var bytes = Array(XLIFFSamples.segment("a\u{7F}b").utf8)
        let place = try #require(bytes.firstIndex(of: 0x7F))
        bytes[place] = 0xFF
        #expect(error(bytes)?.range?.line == 5)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "GB18030", "UTF-8"])
    func otherEncodingsAreRead(_ encoding: String) throws {
        let text = XLIFFSamples.segment("少爷 ж").replacingOccurrences(
            of: "version=\"1.0\"", with: "version=\"1.0\" encoding=\"\(encoding)\"")
        let bytes: [UInt8]
        switch encoding {
        case "UTF-16LE":
            bytes =
                [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
        case "UTF-16BE":
            bytes =
                [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] }
        case "GB18030": bytes = try TextEncoding(named: "gb18030").encode(Array(text.utf8))
        default: bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        }
        var findings: [Finding] = []
        let document = try XLIFFDocument(reading: bytes, name: "a.xlf", findings: &findings)
        #expect(document.files[0].units[0].source.text == "少爷 ж")
        #expect(findings.isEmpty)
    }

    @Test func anUnknownEncodingIsSaid() {
        let text = XLIFFSamples.segment("a").replacingOccurrences(
            of: "version=\"1.0\"", with: "version=\"1.0\" encoding=\"none-such\"")
        #expect(error(text)?.message.contains("none-such") == true)
    }

    @Test func manyFaultsAreManyFindingsButNotAllOfThem() {
        let units = (0..<4000).map { _ in
            "<unit id=\"u\"><segment><source>s</source></segment></unit>"
        }
        var findings: [Finding] = []
        #expect(throws: FormatError.self) {
            try XLIFFDocument(
                reading: Array(XLIFFSamples.document(units.joined()).utf8), name: "a",
                findings: &findings)
        }
        #expect(findings.count == 1000)
    }

    @Test func manyReferencesAreLookedUpAtOnce() throws {
        let count = 2000
        let notes = (0..<count).map { "<note id=\"n\($0)\">n</note>" }.joined()
        let marks = (0..<count).map {
            "<mrk id=\"m\($0)\" type=\"comment\" ref=\"#f=f1/u=u1/n=n\($0)\">a</mrk>"
        }
        let text = XLIFFSamples.segment(marks.joined(), before: "<notes>\(notes)</notes>")
        #expect(try XLIFFSamples.read(text).files[0].units[0].notes.count == count)
    }

    @Test(arguments: SeededGenerator.seeds())
    func damagedFilesNeverCrash(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let texts = [
            XLIFFSamples.everything1,
            XLIFFSamples.segment(
                "<pc id=\"1\" canReorder=\"firstNo\">a</pc><sc id=\"2\"/><ec startRef=\"2\"/>"),
        ]
        for _ in 0..<300 {
            var bytes = Array((texts.randomElement(using: &random) ?? "").utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
                }
            }
            var findings: [Finding] = []
            let document = try? XLIFFDocument(reading: bytes, name: "a", findings: &findings)
            guard let document else { continue }
            // What is accepted is written as a file that is accepted.
            #expect(error(document.written()) == nil, "seed \(seed)")
        }
    }
}
