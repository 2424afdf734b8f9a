import Testing
import TranslationMemory

@Suite struct XLIFFCopiesTests {
    private static let faults: [XLIFFFault] = [
        .segment(##"<ph id="1"/><ph id="2" copyOf="9"/>"##, nil, ##"has no code"##, ##"4.3.1.8"##),
        .segment(
            ##"<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>"##, nil, ##"may not be copied"##,
            ##"4.3.1.2"##),
        .segment(
            ##"<ph id="1" dataRef="d1"/><ph id="2" copyOf="1"/>"##, nil, ##"has original data"##,
            ##"4.3.1.8"##, before: ##"<originalData><data id="d1">x</data></originalData>"##),
        .segment(
            ##"<ph id="1"/><ph id="2" copyOf="1" dataRef="d1"/>"##, nil,
            ##"refers to no original data"##, ##"4.3.1.8"##,
            before: ##"<originalData><data id="d1">x</data></originalData>"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-copy") }

    @Test(arguments: [
        XLIFFSamples.segment(##"<ph id="1"/>"##, ##"<ph id="1"/><ph id="2" copyOf="1"/>"##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
