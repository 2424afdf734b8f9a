import Testing
import TranslationMemory

@Suite struct XLIFFSkeletonsTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<skeleton/><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"is empty"##, ##"4.2.2.3"##),
        .file(
            ##"<skeleton href="a">b</skeleton><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"must be empty"##, ##"4.2.2.3"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-skeleton") }
}
