import Testing
import TranslationMemory

@Suite struct XLIFFCodePointsTests {
    private static let faults: [XLIFFFault] = [
        .segment(##"<cp hex="0041"/>"##, nil, ##"can stand in XML"##, ##"4.2.3.1"##),
        .segment(##"<cp hex="110000"/>"##, nil, ##"no character of Unicode"##, ##"4.2.3.1"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-code-point") }

    @Test(arguments: [
        XLIFFSamples.segment(##"<cp hex="001A"/><cp hex="D800"/><cp hex="FFFE"/>"##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
