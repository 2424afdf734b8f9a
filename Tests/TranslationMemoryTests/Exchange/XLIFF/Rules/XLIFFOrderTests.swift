import Testing
import TranslationMemory

@Suite struct XLIFFOrderTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<segment><source>s</source><target order="2">t</target></segment><segment><source>s</source><target order="2">t</target></segment>"##,
            ##"has the order 2"##, ##"4.3.1.24"##),
        .unit(
            ##"<segment><source>s</source><target order="2">t</target></segment><segment><source>s</source><target>t</target></segment>"##,
            ##"says that it stands here"##, ##"4.3.1.24"##),
        .unit(
            ##"<segment><source>s</source><target order="3">t</target></segment><segment><source>s</source><target order="1">t</target></segment>"##,
            ##"the unit has 2 parts"##, ##"4.3.1.24"##),
        .unit(
            ##"<segment><source>s</source><target order="3">t</target></segment><segment><source>s</source><target order="1">t</target></segment><segment><source>s</source></segment>"##,
            ##"no target of the unit has the order 2"##, ##"4.3.1.24"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-order") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<segment><source>s</source><target order="3">t</target></segment><segment><source>s</source><target>t</target></segment><segment><source>s</source><target order="1">t</target></segment>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
