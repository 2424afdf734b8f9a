import Testing
import TranslationMemory

@Suite struct XLIFFModulesTests {
    @Test(arguments: XLIFFVersion.allCases)
    func matchesComeBack(_ version: XLIFFVersion) throws {
        var unit = XLIFFUnit(
            id: "1",
            segments: [XLIFFSegment(id: version == .v1_2 ? nil : "s1", source: XLIFFContent("a"))])
        unit.attach(
            [
                XLIFFMatch(
                    source: XLIFFContent("b"), target: XLIFFContent("c"), ref: "#s1", quality: 85,
                    origin: "memory", type: "tm")
            ], version: version)
        unit.restrict(to: XLIFFSizeRestriction(maximum: 30), version: version)
        var file = XLIFFFile(
            id: version == .v1_2 ? nil : "f", original: "a", members: [.unit(unit)])
        if version == .v1_2 {
            file.tag["datatype"] = "plaintext"
        } else {
            file.attachments = [
                XLIFFSizeRestriction.profile(XLIFFSizeRestriction.codePoints),
                XLIFFMetaGroup.attachment([
                    XLIFFMetaGroup(
                        category: "here",
                        items: [
                            .meta(type: "count", value: "3"),
                            .group(XLIFFMetaGroup(items: [.meta(type: "x", value: "")])),
                        ])
                ]),
            ]
        }
        var document = XLIFFDocument(version: version, source: "en", target: "vi", files: [file])
        if version != .v1_2 {
            document.declare(.matches)
            document.declare(.sizeRestriction)
            document.declare(.metadata)
        }
        let read = try XLIFFSamples.read(String(decoding: document.written(), as: UTF8.self))
        let back = try #require(read.files.first?.units.first)
        let match = try #require(back.matches.first)
        #expect(match.source.text == "b" && match.target.text == "c")
        #expect(match.quality == 85 && match.origin == "memory")
        #expect(back.sizeRestriction == XLIFFSizeRestriction(maximum: 30))
        guard version != .v1_2 else { return }
        #expect(match.ref == "#s1" && match.type == "tm")
        let groups = try #require(read.files.first?.attachments.metadata)
        #expect(groups.first?.category == "here" && groups.first?["count"] == "3")
        #expect(groups.first?.items.count == 2)
    }

    @Test func termsAreTold() throws {
        let document = try XLIFFSamples.read(
            XLIFFSamples.segment(
                "<mrk id=\"m1\" type=\"term\">TAB</mrk>",
                before: """
                    <g:glossary><g:glossEntry ref="#m1"><g:term>TAB</g:term>\
                    <g:translation>tab</g:translation><g:translation>touche</g:translation>\
                    <g:definition>A key.</g:definition></g:glossEntry></g:glossary>
                    """, root: "xmlns:g=\"urn:oasis:names:tc:xliff:glossary:2.0\""))
        let entry = try #require(document.files.first?.units.first?.glossary.first)
        #expect(
            entry
                == XLIFFGlossaryEntry(
                    term: "TAB", translations: ["tab", "touche"], definition: "A key.",
                    ref: "#m1"))
    }
}
