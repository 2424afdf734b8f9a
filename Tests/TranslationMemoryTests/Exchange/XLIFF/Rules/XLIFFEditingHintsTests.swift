import Testing
import TranslationMemory

@Suite struct XLIFFEditingHintsTests {
    private static let faults: [XLIFFFault] = [
        .segment(
            ##"<ph id="1" canReorder="firstNo"/>"##, nil, ##"canCopy and canDelete must be no"##,
            ##"4.3.1.5"##),
        .segment(
            ##"<ph id="1" canReorder="no" canCopy="no"/>"##, nil,
            ##"canCopy and canDelete must be no"##, ##"4.3.1.5"##),
        .segment(
            ##"<ph id="1" canReorder="no" canDelete="no" canCopy="no"/>"##, nil,
            ##"the code before"##, ##"4.3.1.5"##),
        .segment(
            ##"<ph id="1" canReorder="firstNo" canDelete="no" canCopy="no"/><ph id="2"/><ph id="3" canReorder="no" canDelete="no" canCopy="no"/>"##,
            nil, ##"the code before"##, ##"4.3.1.5"##),
        .segment(
            ##"<pc id="1" canReorder="firstNo" canDelete="no" canCopy="no">a<ph id="2"/></pc><ph id="3" canReorder="no" canDelete="no" canCopy="no"/>"##,
            nil, ##"the code before"##, ##"4.3.1.5"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-editing-hint") }

    @Test(arguments: [
        XLIFFSamples.segment(
            ##"<pc id="1" canReorder="firstNo" canDelete="no" canCopy="no">a<ph id="2" canReorder="no" canDelete="no" canCopy="no"/></pc><ph id="3" canReorder="no" canDelete="no" canCopy="no"/><ph id="4"/>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
