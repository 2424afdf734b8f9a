import Testing
import TranslationMemory

@Suite struct XLIFFWhiteSpaceTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<segment><source xml:space="preserve">s</source><target>t</target></segment>"##,
            ##"default for the target"##, ##"4.3.2.2"##),
        .unit(
            ##"<segment><source>s</source><target xml:space="preserve">t</target></segment>"##,
            ##"preserve for the target"##, ##"4.3.2.2"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-white-space") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<segment><source xml:space="preserve">s</source><target>t</target></segment>"##,
            attributes: ##" xml:space="preserve""##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
