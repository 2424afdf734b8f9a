import Testing
import TranslationMemory

@Suite struct XLIFFSegmentsTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<ignorable><source>s</source></ignorable>"##, ##"must hold a <segment>"##,
            ##"4.2.2.5"##),
        .unit(
            ##"<segment subState="my:x"><source>s</source></segment>"##,
            ##"needs the attribute 'state'"##, ##"4.3.1.35"##),
        .unit(
            ##"<segment state="final"><source>s</source></segment>"##, ##"has no target"##,
            ##"4.3.1.31"##),
        .unit(
            ##"<segment state="translated"><source>s</source></segment>"##, ##"has no target"##,
            ##"4.3.1.31"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-segment") }
}
