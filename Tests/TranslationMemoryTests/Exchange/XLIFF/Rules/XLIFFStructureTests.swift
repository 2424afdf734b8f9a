import Testing
import TranslationMemory

@Suite struct XLIFFStructureTests {
    private static let faults: [XLIFFFault] = [
        .file(##""##, ##"must hold <group> or <unit>"##, ##"4.2.2.2"##),
        .file(##"<unit id="u"/>"##, ##"must hold <ignorable> or <segment>"##, ##"4.2.2.5"##),
        .file(
            ##"<unit id="u">text<segment><source>s</source></segment></unit>"##, ##"holds text"##,
            ##"4.2.2.5"##),
        .file(
            ##"<unit id="u"><segment><source>s</source></segment></unit><notes><note>n</note></notes>"##,
            ##"wrong place"##, ##"4.2.2.2"##),
        .file(
            ##"<unit id="u"><segment><source>s</source></segment></unit><my:x/>"##,
            ##"wrong place"##, ##"4.2.2.2"##, root: ##"xmlns:my="urn:my""##),
        .file(
            ##"<notes/><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"must hold <note>"##, ##"4.2.2.8"##),
        .file(
            ##"<group id="g"><unit id="u"><segment><source>s</source></segment></unit><notes><note>n</note></notes></group>"##,
            ##"wrong place"##, ##"4.2.2.4"##),
        .file(
            ##"<group id="g"><segment><source>s</source></segment></group>"##,
            ##"<segment> may not stand in <group>"##, ##"4.2.2.4"##),
        .unit(##"<segment/>"##, ##"must hold <source>"##, ##"4.2.2.6"##),
        .unit(
            ##"<ignorable/><segment><source>s</source></segment>"##, ##"must hold <source>"##,
            ##"4.2.2.7"##),
        .unit(
            ##"<segment><source>s</source><source>s</source></segment>"##, ##"too often"##,
            ##"4.2.2.6"##),
        .unit(
            ##"<segment><target>t</target><source>s</source></segment>"##, ##"wrong place"##,
            ##"4.2.2.6"##),
        .unit(
            ##"<segment><source>s</source><my:x/></segment>"##, ##"of another namespace"##,
            ##"4.2.2.6"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<originalData/><segment><source>s</source></segment>"##, ##"must hold <data>"##,
            ##"4.2.2.10"##),
        .unit(
            ##"<originalData><data id="d1">a<my:x/></data></originalData><segment><source>s</source></segment>"##,
            ##"of another namespace"##, ##"4.2.2.11"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<originalData><my:x/><data id="d1">a</data></originalData><segment><source>s</source></segment>"##,
            ##"of another namespace"##, ##"4.2.2.10"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<segment><source>s</source></segment><notes><note>n</note></notes>"##,
            ##"wrong place"##, ##"4.2.2.5"##),
        .unit(
            ##"<notes><note><b>n</b></note></notes><segment><source>s</source></segment>"##,
            ##"there is no element <b>"##, ##"4.2"##),
        .segment(##"a<ph id="1">b</ph>"##, nil, ##"must be empty"##, ##"4.2.3.2"##),
        .segment(##"a<cp hex="0001"> </cp>"##, nil, ##"must be empty"##, ##"4.2.3.1"##),
        .segment(
            ##"a<unit id="x"><segment><source>s</source></segment></unit>"##, nil,
            ##"may not stand in <source>"##, ##"4.2.2.12"##),
        .unit(
            ##"<val:validationBad><val:rule isPresent="a"/></val:validationBad><segment><source>s</source></segment>"##,
            ##"there is no element"##, ##"4.2"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation>text</gls:glossEntry></gls:glossary><segment><source>s</source></segment>"##,
            ##"holds text"##, ##"5.2.4.3"##,
            root: ##"xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0""##),
        .unit(
            ##"<mda:metadata/><segment><source>s</source></segment>"##,
            ##"must hold <mda:metaGroup>"##, ##"5.4.5.2"##,
            root: ##"xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0""##),
        .body(##"<trans-unit id="1"/>"##, ##"must hold <source>"##, ##"2.3 (trans-unit)"##),
        .body(
            ##"<trans-unit id="1"><target>t</target><source>s</source></trans-unit>"##,
            ##"wrong place"##, ##"2.3 (trans-unit)"##),
        .body(
            ##"<trans-unit id="1"><source>s</source><alt-trans><source>s</source></alt-trans></trans-unit>"##,
            ##"must hold <target>"##, ##"2.3 (alt-trans)"##),
        .body(
            ##"<trans-unit id="1"><source>s<x id="1">t</x></source></trans-unit>"##,
            ##"must be empty"##, ##"2.4 (x)"##),
        .body(##"text"##, ##"holds text"##, ##"2.2 (body)"##),
        .body(
            ##"<group><trans-unit id="1"><source>s</source></trans-unit><note>n</note></group>"##,
            ##"wrong place"##, ##"2.3 (group)"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-structure") }

    @Test(arguments: [
        XLIFFSamples.everything1
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
