import Testing
import TranslationMemory

@Suite struct XLIFFVersion1CodesTests {
    private static let faults: [XLIFFFault] = [
        .body(
            ##"<trans-unit id="1"><source><bpt id="1">a</bpt>b</source></trans-unit>"##,
            ##"no <ept> after it"##, ##"2.4 (bpt)"##),
        .body(
            ##"<trans-unit id="1"><source>b<ept id="1">a</ept></source></trans-unit>"##,
            ##"no <bpt> before it"##, ##"2.4 (ept)"##),
        .body(
            ##"<trans-unit id="1"><source><bpt id="1" rid="2">a</bpt>b<ept id="1">a</ept></source></trans-unit>"##,
            ##"no <bpt> before it"##, ##"2.4 (ept)"##),
        .body(
            ##"<trans-unit id="1"><source><bx id="1"/>b</source></trans-unit>"##,
            ##"no <ex> after it"##, ##"2.4 (bx)"##),
        .body(
            ##"<trans-unit id="1"><source><ex id="1"/>b</source></trans-unit>"##,
            ##"no <bx> before it"##, ##"2.4 (ex)"##),
        .body(
            ##"<trans-unit id="1"><source><g id="1">a</g><x id="1"/></source></trans-unit>"##,
            ##"another inline element"##, ##"2.4 (x)"##),
        .body(
            ##"<trans-unit id="1"><source>a</source><target><x id="1" clone="no"/><x id="1" clone="no"/></target></trans-unit>"##,
            ##"another inline element"##, ##"2.4 (x)"##),
        .body(
            ##"<trans-unit id="1"><source><mrk mtype="seg">a</mrk></source></trans-unit>"##,
            ##"needs an identifier"##, ##"2.4 (mrk)"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-inline-code") }

    @Test(arguments: [
        XLIFFSamples.document1(
            ##"<trans-unit id="1"><source><bpt id="1">a</bpt>b<ept id="1">a</ept></source><target><g id="2">a</g><g id="2">b</g></target></trans-unit>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
