import Testing
import TranslationMemory

@Suite struct XLIFFVersion1ReferencesTests {
    private static let faults: [XLIFFFault] = [
        .body(
            ##"<trans-unit id="1"><source>a</source></trans-unit><group id="g"><trans-unit id="1"><source>b</source></trans-unit></group>"##,
            ##"given before"##, ##"2.3 (trans-unit)"##),
        .body(
            ##"<trans-unit id="1"><source>a</source></trans-unit><bin-unit id="1" mime-type="a/b"><bin-source><external-file href="x"/></bin-source></bin-unit>"##,
            ##"given before"##, ##"2.3 (bin-unit)"##),
        .body(
            ##"<trans-unit id="1"><source>a</source><target phase-name="p">b</target></trans-unit>"##,
            ##"no <phase>"##, ##"2.2 (phase)"##),
        .body(
            ##"<trans-unit id="1"><source>a</source><alt-trans tool-id="p"><target>b</target></alt-trans></trans-unit>"##,
            ##"no <tool>"##, ##"2.2 (tool)"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-reference") }
}
