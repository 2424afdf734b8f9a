import Diagnostics
import Foundation
import TestSupport
import TranslationMemory

/// Documents that tests read.
enum XLIFFSamples {
    /// Reads a document that is expected to be valid.
    static func read(_ text: String, name: String = "a.xlf") throws -> XLIFFDocument {
        var findings: [Finding] = []
        return try XLIFFDocument(reading: Array(text.utf8), name: name, findings: &findings)
    }

    /// A document of version 2 with one file whose content is given.
    static func document(
        _ content: String, root: String = "", target: String? = "fr", version: String = "2.1"
    ) -> String {
        """
        <?xml version="1.0"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="\(version)" srcLang="en"\
        \(target.map { " trgLang=\"\($0)\"" } ?? "") \(root)>
        <file id="f1">
        \(content)
        </file>
        </xliff>
        """
    }

    /// A document with one unit whose content is given.
    static func unit(
        _ content: String, root: String = "", target: String? = "fr", attributes: String = ""
    ) -> String {
        document(
            "<unit id=\"u1\"\(attributes)>\n\(content)\n</unit>", root: root, target: target)
    }

    /// A document with one segment that has some source and target.
    static func segment(
        _ source: String, _ target: String? = nil, before: String = "", root: String = ""
    ) -> String {
        let target = target.map { "<target>\($0)</target>" } ?? ""
        return unit(
            "\(before)<segment id=\"s1\"><source>\(source)</source>\(target)</segment>",
            root: root)
    }

    /// A document of version 1.2 with a body whose content is given.
    static func document1(_ body: String, file: String? = nil, header: String = "") -> String {
        let file =
            file
            ?? #"original="a.srt" source-language="en" target-language="fr" datatype="plaintext""#
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
            <file \(file)>
            \(header)
            <body>
            \(body)
            </body>
            </file>
            </xliff>
            """
    }

    /// A document of version 1.2 that has about everything.
    static let everything1 = document1(
        """
        <group id="g1" resname="first" restype="x-scene">
          <context-group name="here" purpose="location">\
        <context context-type="linenumber">12</context></context-group>
          <note from="editor" priority="2" annotates="general">Mind the tone.</note>
          <trans-unit id="1" resname="one" approved="yes" xml:space="preserve" maxwidth="42"\
         size-unit="char" xmlns:my="urn:my" my:key="v">
            <source>Say <g id="1" ctype="bold">it</g><x id="2" ctype="lb"/> now.</source>
            <seg-source><mrk mtype="seg" mid="s1">Say <g id="1">it</g><x id="2"/> now.</mrk>\
        </seg-source>
            <target state="needs-review-translation" state-qualifier="fuzzy-match">Dis\
         <g id="1" ctype="bold">le</g><x id="2" ctype="lb"/>.</target>
            <alt-trans match-quality="85%" origin="memory" alttranstype="proposal">
              <source>Say it.</source>
              <target>Dis-le.</target>
            </alt-trans>
            <note>After the match.</note>
            <my:other>kept</my:other>
          </trans-unit>
        </group>
        <trans-unit id="2">
          <source><bpt id="1" rid="1" ctype="italic">&lt;i&gt;</bpt>No\
        <ept id="2" rid="1">&lt;/i&gt;</ept> <ph id="3">{\\an8}</ph>\
        <it id="4" pos="open">&lt;b&gt;</it><bx id="5" rid="2"/>x<ex id="6" rid="2"/>\
        <mrk mtype="x-term" mid="m1">name</mrk></source>
        </trans-unit>
        <bin-unit id="3" mime-type="image/png"><bin-source>\
        <external-file href="a.png"/></bin-source></bin-unit>
        """,
        header: """
            <header><skl><external-file href="a.skl"/></skl><phase-group>\
            <phase phase-name="p1" process-name="translation"/></phase-group>\
            <tool tool-id="t1" tool-name="Tool"/><note>For the file.</note></header>
            """)

    /// The valid files of the shared data.
    static func validFiles(for test: String = #function) -> [URL] {
        guard let folder = SharedData.url("data/xliff/valid", for: test) else { return [] }
        return SharedData.files(in: folder, extensions: ["xlf"])
    }
}
