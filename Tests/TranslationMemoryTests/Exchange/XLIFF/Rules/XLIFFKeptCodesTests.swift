import Testing
import TranslationMemory

@Suite struct XLIFFKeptCodesTests {
    private static let faults: [XLIFFFault] = [
        .segment(
            ##"<ph id="1" canDelete="no"/>a"##, ##"b"##, ##"may not be deleted"##, ##"4.3.1.3"##),
        .segment(
            ##"<ph id="1" canDelete="no"/>a"##, ##""##, ##"may not be deleted"##, ##"4.3.1.3"##),
        .segment(
            ##"<sc id="1" canDelete="no"/>a<ec startRef="1" canDelete="no"/>"##, ##"b"##,
            ##"may not be deleted"##, ##"4.3.1.3"##),
        .segment(
            ##"<ph id="1" canReorder="firstNo" canDelete="no" canCopy="no"/><ph id="2" canReorder="no" canDelete="no" canCopy="no"/>a<ph id="3"/>"##,
            ##"<ph id="1" canReorder="firstNo" canDelete="no" canCopy="no"/><ph id="3" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="2" canReorder="no" canDelete="no" canCopy="no"/>"##,
            ##"must follow"##, ##"4.3.1.5"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-kept-code") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<segment><source><ph id="1" canDelete="no"/>a</source><target>b</target></segment><segment><source>c</source><target>d<ph id="1" canDelete="no"/></target></segment>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
