import Testing
import TranslationMemory

@Suite struct XLIFFFormatStylesTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<group id="g" fs:subFs="a,b"/>"##, ##"needs the attribute 'fs:fs'"##, ##"5.3.6.2"##,
            root: ##"xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0""##),
        .segment(
            ##"<sc id="1"/>a<ec startRef="1" fs:fs="b"/>"##, nil, ##"alone"##, ##"5.3.6.1"##,
            root: ##"xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-format-style") }
}
