import Foundation
import TestSupport
import Testing
import TranslationMemory

/// What other programs say of the files that are written.
@Suite struct XLIFFClientTests {
    /// A document with a bit of everything that is written for subtitles.
    private func document(_ version: XLIFFVersion) -> XLIFFDocument {
        var codes = XLIFFCodes(version: version)
        let source = Segment(
            "He's here & there",
            [
                InlineCode(.placeholder, at: 0, native: "{\\an8}"),
                InlineCode(.open, at: 0, native: "<i>", pair: 1, type: "italic"),
                InlineCode(.close, at: 4, native: "</i>", pair: 1),
                InlineCode(.isolatedOpen, at: 9, native: "<b>", type: "bold"),
            ])
        var unit = XLIFFUnit(
            id: "c1",
            attachments: [.note(XLIFFNote("who", category: "speaker", version: version))],
            segments: [
                XLIFFSegment(
                    id: version == .v1_2 ? nil : "s1", source: codes.content(source),
                    target: codes.content(source, of: source))
            ])
        unit.originalData = codes.originalData
        unit.tag.space = "preserve"
        unit.restrict(to: XLIFFSizeRestriction(maximum: 42), version: version)
        unit.attach(
            [
                XLIFFMatch(
                    source: XLIFFContent("a"), target: XLIFFContent("b"), ref: "#s1",
                    quality: 85)
            ], version: version)
        var plain = XLIFFUnit(
            id: "c2",
            segments: [
                XLIFFSegment(source: XLIFFContent("Two\nlines"), target: XLIFFContent("二"))
            ])
        plain.tag.space = "preserve"
        var file = XLIFFFile(
            id: version == .v1_2 ? nil : "f1", original: "a.srt",
            members: [.unit(unit), .unit(plain)])
        if version == .v1_2 {
            file.tag["datatype"] = "plaintext"
        } else {
            file.attachments = [
                XLIFFSizeRestriction.profile(XLIFFSizeRestriction.codePoints),
                XLIFFMetaGroup.attachment([
                    XLIFFMetaGroup(category: "x", items: [.meta(type: "y", value: "z")])
                ]),
            ]
        }
        var document = XLIFFDocument(version: version, source: "en", target: "vi", files: [file])
        if version != .v1_2 {
            for module in [XLIFFModule.matches, .metadata, .sizeRestriction] {
                document.declare(module)
            }
        }
        return document
    }

    @Test(arguments: [XLIFFVersion.v2_0, .v2_1])
    func whatIsWrittenKeepsTheSchemas(_ version: XLIFFVersion) throws {
        guard let schemas = SharedData.url("data/xliff/schemas"), Command.path("xmllint") != nil
        else { return }
        let folder = try TemporaryFolder(files: ["informativeCopiesOf3rdPartySchemas/w3c/x": ""])
        for url in SharedData.files(in: schemas, extensions: ["xsd"]) {
            let name = url.lastPathComponent
            let place = name == "xml.xsd" ? "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd" : name
            try FileManager.default.copyItem(atPath: url.path, toPath: folder.path(place))
        }
        let file = folder.path("a.xlf")
        try Data(document(version).written()).write(to: URL(filePath: file))
        // One schema that knows the modules too, so that their elements are looked at.
        let all = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0"\
             schemaLocation="xliff_core_2.0.xsd"/>
            <xs:import namespace="urn:oasis:names:tc:xliff:matches:2.0"\
             schemaLocation="matches.xsd"/>
            <xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0"\
             schemaLocation="metadata.xsd"/>
            <xs:import namespace="urn:oasis:names:tc:xliff:sizerestriction:2.0"\
             schemaLocation="size_restriction.xsd"/>
            </xs:schema>
            """
        try Data(all.utf8).write(to: URL(filePath: folder.path("all.xsd")))
        try Command.run(
            "xmllint", ["--noout", "--nonet", "--schema", folder.path("all.xsd"), file])
    }

    /// The structure of what is written of version 1.2, as that specification publishes it.
    private static let schema1 = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0"
         ns="urn:oasis:names:tc:xliff:document:1.2"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        <start><element name="xliff"><attribute name="version"><value>1.2</value></attribute>
        <oneOrMore><element name="file"><attribute name="original"/><attribute name="datatype"/>
        <attribute name="source-language"><data type="language"/></attribute>
        <optional><attribute name="target-language"><data type="language"/></attribute></optional>
        <optional><element name="header"><zeroOrMore><element name="prop-group">
        <attribute name="name"/><oneOrMore><element name="prop"><attribute name="prop-type"/>
        <text/></element></oneOrMore></element></zeroOrMore></element></optional>
        <element name="body"><zeroOrMore><element name="trans-unit"><attribute name="id"/>
        <optional><attribute name="xml:space"/></optional>
        <optional><attribute name="maxwidth"><data type="positiveInteger"/></attribute>
        <attribute name="size-unit"><value>char</value></attribute></optional>
        <element name="source"><ref name="content"/></element>
        <optional><element name="target"><optional><attribute name="state"><choice>
        <value>new</value><value>translated</value><value>final</value></choice></attribute>
        </optional><ref name="content"/></element></optional>
        <zeroOrMore><choice><element name="note"><optional><attribute name="from"/></optional>
        <text/></element><element name="alt-trans"><optional><attribute name="match-quality"/>
        </optional><optional><attribute name="origin"/></optional>
        <element name="source"><ref name="content"/></element>
        <element name="target"><ref name="content"/></element></element></choice></zeroOrMore>
        </element></zeroOrMore></element></element></oneOrMore></element></start>
        <define name="content"><zeroOrMore><choice><text/>
        <element name="ph"><ref name="code"/></element>
        <element name="bpt"><ref name="code"/></element>
        <element name="ept"><attribute name="id"/><text/></element>
        <element name="it"><attribute name="pos"><choice><value>open</value><value>close</value>
        </choice></attribute><ref name="code"/></element></choice></zeroOrMore></define>
        <define name="code"><attribute name="id"/><optional><attribute name="ctype">
        <data type="string"><param name="pattern">bold|italic|underlined|lb|pb|x-.+</param></data>
        </attribute></optional><text/></define></grammar>
        """

    @Test func version1KeepsItsStructure() throws {
        guard Command.path("xmllint") != nil else { return }
        let folder = try TemporaryFolder(files: ["a.rng": Self.schema1])
        try Data(document(.v1_2).written()).write(to: URL(filePath: folder.path("a.xlf")))
        try Command.run(
            "xmllint",
            ["--noout", "--nonet", "--relaxng", folder.path("a.rng"), folder.path("a.xlf")])
    }

    @Test(arguments: [XLIFFVersion.v1_2, .v2_0])
    func theTranslateToolkitFindsTheSameUnits(_ version: XLIFFVersion) throws {
        guard let python = PythonEnvironment.exchange else { return }
        let folder = try TemporaryFolder()
        let file = folder.path("a.xlf")
        try Data(document(version).written()).write(to: URL(filePath: file))
        let found = try python.run(
            """
            import sys, json
            from translate.storage import xliff, xliff2
            kind = xliff2.Xliff2File if sys.argv[2] == "2" else xliff.xlifffile
            store = kind.parsefile(sys.argv[1])
            print(json.dumps([[str(u.source), str(u.target or "")] for u in store.units
                              if u.istranslatable() or u.source]))
            """, [file, version == .v1_2 ? "1" : "2"])
        let pairs = try JSONDecoder().decode([[String]].self, from: Data(found.utf8))
        #expect(pairs.count == 2, "\(found)")
        let words = ["He's", "here", "& there"]
        #expect(words.allSatisfy { pairs.first?[0].contains($0) == true }, "\(found)")
        #expect(pairs.last == ["Two\nlines", "二"], "\(found)")
    }
}
