import Testing
import TranslationMemory

@Suite struct XLIFFAnnotationsTests {
    private static let faults: [XLIFFFault] = [
        .segment(
            ##"<mrk id="1" type="comment">a</mrk>"##, nil, ##"needs 'value' or 'ref'"##,
            ##"4.7.3.1.3"##),
        .segment(
            ##"<mrk id="1" type="comment" value="a" ref="#n=1">a</mrk>"##, nil, ##"and not both"##,
            ##"4.7.3.1.3"##, before: ##"<notes><note id="1">n</note></notes>"##),
        .segment(
            ##"<mrk id="1" type="comment" ref="#n=2">a</mrk>"##, nil, ##"a note of its own unit"##,
            ##"4.7.3.1.3"##, before: ##"<notes><note id="1">n</note></notes>"##),
        .file(
            ##"<notes><note id="1">n</note></notes><unit id="u"><segment><source><mrk id="1" type="comment" ref="#f=f1/n=1">a</mrk></source></segment></unit>"##,
            ##"a note of its own unit"##, ##"4.7.3.1.3"##),
        .file(
            ##"<group id="g"><notes><note id="1">n</note></notes><unit id="u"><segment><source><mrk id="1" type="comment" ref="#g=g/n=1">a</mrk></source></segment></unit></group>"##,
            ##"a note of its own unit"##, ##"4.7.3.1.3"##),
        .segment(
            ##"<mrk id="1" type="mtc:match" ref="#1">a</mrk>"##, nil, ##"may not have 'ref'"##,
            ##"5.1.4"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-annotation") }

    @Test(arguments: [
        XLIFFSamples.document(
            ##"<unit id="u"><notes><note id="1">n</note></notes><segment><source><mrk id="1" type="comment" ref="#f=f1/u=u/n=1">a</mrk><mrk id="2" type="comment" ref="#n=1">a</mrk></source></segment></unit>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
