import Testing
import TranslationMemory

@Suite struct XLIFFSizeRestrictionsTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" slr:sizeRestriction="ninety"><segment><source>s</source></segment></unit>"##,
            ##"a number, two with a comma"##, ##"5.6.7"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" slr:sizeRestriction="25,100.5"><segment><source>s</source></segment></unit>"##,
            ##"a number, two with a comma"##, ##"5.6.7"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" slr:storageRestriction="*6"><segment><source>s</source></segment></unit>"##,
            ##"a number, two with a comma"##, ##"5.6.7"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" ><segment><source><ph id="1" slr:equivStorage="7.1"/></source></segment></unit>"##,
            ##"a whole number"##, ##"5.6.7"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<unit id="u" ><segment><source><ph id="1" slr:sizeInfo="25.5"/></source></segment></unit>"##,
            ##"a whole number"##, ##"5.6.7"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<slr:data profile="x"><my:a xmlns:my="urn:my" id="a"/></slr:data><unit id="u" slr:sizeInfo="1" slr:sizeInfoRef="a"><segment><source>s</source></segment></unit>"##,
            ##"can't stand together"##, ##"5.6.7.3"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<slr:data profile="x"><my:a xmlns:my="urn:my" id="a"/></slr:data><unit id="u" slr:sizeInfoRef="b"><segment><source>s</source></segment></unit>"##,
            ##"no <slr:data> beside it"##, ##"5.6.7.4"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .file(
            ##"<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" ><segment><source><sc id="1"/><ec startRef="1" slr:sizeInfo="1"/></source></segment></unit>"##,
            ##"alone"##, ##"5.6.7"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-size-restriction") }

    @Test(arguments: [
        XLIFFSamples.document(
            ##"<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/><unit id="u" slr:sizeRestriction="2,*" slr:storageRestriction="35"><segment><source><pc id="1" slr:sizeInfo="25" slr:equivStorage="0">a</pc></source></segment></unit>"##,
            root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
