import Testing
import TranslationMemory

@Suite struct XLIFFAnnotationPairsTests {
    private static let faults: [XLIFFFault] = [
        .segment(##"<sm id="1" type="term"/>a"##, nil, ##"no <em> after it"##, ##"4.2.3.7"##),
        .segment(
            ##"<em startRef="1"/>a<sm id="1" type="term"/>"##, nil, ##"no <em> after it"##,
            ##"4.2.3.7"##),
        .segment(##"a<em startRef="1"/>"##, nil, ##"no <sm> before it"##, ##"4.2.3.8"##),
        .segment(
            ##"<sm id="1" type="term"/>a<em startRef="1"/><em startRef="1"/>"##, nil,
            ##"no <sm> before it"##, ##"4.2.3.8"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-annotation-pair") }
}
