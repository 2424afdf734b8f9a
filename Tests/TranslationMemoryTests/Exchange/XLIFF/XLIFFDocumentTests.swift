import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText
import TranslationMemory
import XML

@Suite struct XLIFFDocumentTests {
    @Test func whatIsReadIsWrittenAgain() throws {
        for url in XLIFFSamples.validFiles() {
            let bytes = Array(try Data(contentsOf: url))
            var findings: [Finding] = []
            let name = url.lastPathComponent
            do {
                let document = try XLIFFDocument(reading: bytes, name: name, findings: &findings)
                let written = document.written()
                #expect(
                    try CanonicalXML.text(written) == CanonicalXML.text(bytes), "\(name)")
                // Writing again changes not a byte.
                let again = try XLIFFDocument(reading: written, name: name, findings: &findings)
                #expect(again.written() == written, "\(name)")
            } catch {
                Issue.record("\(name): \(error) \(findings.map(\.message))")
            }
        }
    }

    @Test func version1IsWrittenAsItWasRead() throws {
        let text = XLIFFSamples.everything1
        let document = try XLIFFSamples.read(text)
        let written = document.written()
        #expect(try CanonicalXML.text(written) == CanonicalXML.text(Array(text.utf8)))
        #expect(
            try XLIFFSamples.read(String(decoding: written, as: UTF8.self)).written() == written)
    }

    @Test func prefixesAreKept() throws {
        let text = """
            <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">
            <x:file id="f"><o:e xmlns:o="urn:o"><b xmlns="urn:b"/></o:e><x:notes xmlns:p="urn:p">\
            <x:note p:a="1">n</x:note></x:notes><x:unit id="u"><x:segment><x:source>a</x:source>\
            </x:segment></x:unit></x:file></x:xliff>
            """
        var document = try XLIFFSamples.read(text)
        #expect(
            try CanonicalXML.text(document.written()) == CanonicalXML.text(Array(text.utf8)))
        // What is added stands in the same namespace.
        document.tag["trgLang"] = "fr"
        guard case .unit(var unit)? = document.files[0].members.first else {
            Issue.record("no unit")
            return
        }
        unit.segments[0].target = XLIFFContent("b")
        document.files[0].members = [.unit(unit)]
        let written = String(decoding: document.written(), as: UTF8.self)
        #expect(written.contains("<x:target>b</x:target>"))
    }

    @Test func tellsUnitsOfVersion2() throws {
        let document = try XLIFFSamples.read(
            XLIFFSamples.unit(
                """
                <notes><note category="speaker">Anna</note></notes>
                <originalData><data id="d1">a<cp hex="0001"/></data></originalData>
                <segment id="1" state="translated" subState="my:x"><source>One. </source>\
                <target order="3">Trois. </target></segment>
                <ignorable><source> <ph id="p1" dataRef="d1"/></source></ignorable>
                <segment id="2"><source>T<mrk id="m" translate="no">w</mrk>o.</source>\
                <target order="1">Un.</target></segment>
                """, attributes: " name=\"n\""))
        #expect(document.version == .v2_1)
        #expect(document.sourceLanguage == "en" && document.targetLanguage == "fr")
        let unit = try #require(document.files.first?.units.first)
        #expect(unit.id == "u1" && unit.name == "n")
        #expect(unit.notes.map(\.text) == ["Anna"])
        #expect(unit.notes.first?.category == "speaker")
        #expect(unit.source.text == "One.  Two.")
        #expect(unit.target?.text == "Un. Trois. ")
        #expect(unit.segments.map(\.isIgnorable) == [false, true, false])
        #expect(unit.segments[0].state == "translated" && unit.segments[0].subState == "my:x")
        #expect(unit.originalData?["d1"] == "a\u{1}")
    }

    @Test func tellsUnitsOfVersion1() throws {
        let document = try XLIFFSamples.read(XLIFFSamples.everything1)
        #expect(document.version == .v1_2)
        #expect(document.sourceLanguage == "en" && document.targetLanguage == "fr")
        #expect(document.files.first?.original == "a.srt")
        let units = try #require(document.files.first?.units)
        #expect(units.map(\.id) == ["1", "2"])
        #expect(units[0].source.text == "Say it now.")
        #expect(units[0].target?.text == "Dis le.")
        #expect(units[0].segments.first?.state == "needs-review-translation")
        #expect(units[0].sizeRestriction == XLIFFSizeRestriction(maximum: 42))
        #expect(units[1].source.text == "No xname")
        #expect(units[1].target == nil)
    }

    @Test func extensionsStay() throws {
        let document = try XLIFFSamples.read(
            XLIFFSamples.document(
                """
                <my:a my:b="1"><c xmlns="urn:c">x</c></my:a><unit id="u"><my:d/>\
                <segment><source>s</source></segment></unit>
                """, root: #"xmlns:my="urn:my" my:r="2""#))
        let written = String(decoding: document.written(), as: UTF8.self)
        #expect(written.contains(#"<my:a my:b="1"><c xmlns="urn:c">x</c></my:a>"#))
        #expect(written.contains("<my:d/>") && written.contains(#"my:r="2""#))
    }

    @Test(arguments: XLIFFVersion.allCases)
    func aDocumentCanBeMade(_ version: XLIFFVersion) throws {
        var unit = XLIFFUnit(
            id: "c1", attachments: [.note(XLIFFNote("who", category: "speaker", version: version))],
            segments: [
                XLIFFSegment(source: XLIFFContent("a\n<b>\u{1F600}"), target: XLIFFContent("c"))
            ])
        unit.tag.space = "preserve"
        var file = XLIFFFile(
            id: version == .v1_2 ? nil : "f1", original: "a.srt", members: [.unit(unit)])
        if version == .v1_2 { file.tag["datatype"] = "plaintext" }
        let document = XLIFFDocument(
            version: version, source: "zh-Hans", target: "vi", files: [file])
        let text = String(decoding: document.written(), as: UTF8.self)
        let read = try XLIFFSamples.read(text)
        #expect(read.version == version)
        #expect(read.sourceLanguage == "zh-Hans" && read.targetLanguage == "vi")
        let back = try #require(read.files.first?.units.first)
        #expect(back.source.text == "a\n<b>\u{1F600}" && back.target?.text == "c")
        #expect(back.notes.first?.category == "speaker" && back.tag.space == "preserve")
        #expect(back.tag.line > 1 && back.tag.column > 1)
    }
}
