import Testing
import TranslationMemory

@Suite struct XLIFFUniqueIdentifiersTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<unit id="u"><segment><source>s</source></segment></unit></file><file id="f1"><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"given before"##, ##"4.3.1.21"##),
        .file(
            ##"<group id="g"/><group id="x"><group id="g"/></group>"##, ##"given before"##,
            ##"4.3.1.21"##),
        .file(
            ##"<unit id="u"><segment><source>s</source></segment></unit><group id="g"><unit id="u"><segment><source>s</source></segment></unit></group>"##,
            ##"given before"##, ##"4.3.1.21"##),
        .file(
            ##"<notes><note id="n">a</note><note id="n">b</note></notes><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"given before"##, ##"4.3.1.21"##),
        .unit(
            ##"<originalData><data id="d">a</data><data id="d">b</data></originalData><segment><source>s</source></segment>"##,
            ##"given before"##, ##"4.3.1.21"##),
        .unit(
            ##"<segment id="s"><source>s</source></segment><ignorable id="s"><source>s</source></ignorable>"##,
            ##"given before"##, ##"4.3.1.21"##),
        .unit(
            ##"<segment id="1"><source>s<ph id="1"/></source></segment>"##, ##"given before"##,
            ##"4.3.1.21"##),
        .segment(
            ##"<ph id="1"/><mrk id="1" type="term">s</mrk>"##, nil, ##"given before"##,
            ##"4.3.1.21"##),
        .segment(
            ##"<ph id="1"/>"##, ##"<ph id="1"/><ph id="1"/>"##, ##"given twice in the targets"##,
            ##"4.3.1.21"##),
        .segment(
            ##"<ph id="1"/>"##, ##"<mrk id="1" type="term">t</mrk>"##, ##"isn't its counterpart"##,
            ##"4.3.1.21"##),
        .segment(##"s"##, ##"<ph id="s1"/>"##, ##"that of a segment"##, ##"4.3.1.21"##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1"><source><ph id="1"/><ph id="1"/></source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"given before"##, ##"4.3.1.21"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-id-unique") }

    @Test(arguments: [
        XLIFFSamples.document(
            ##"<unit id="1"><segment><source>s</source></segment></unit><group id="1"><unit id="2"><segment id="1"><source><ph id="2"/></source><target><ph id="2"/><ph id="3"/></target></segment></unit></group>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
