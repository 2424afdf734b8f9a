import Testing
import TranslationMemory

@Suite struct XLIFFSubFlowsTests {
    private static let faults: [XLIFFFault] = [
        .segment(##"<ph id="1" subFlows="u1 u2"/>"##, nil, ##"no unit 'u2'"##, ##"4.3.1.32"##),
        .segment(
            ##"<pc id="1" subFlowsStart="u3" subFlowsEnd="u1">a</pc>"##, nil, ##"no unit 'u3'"##,
            ##"4.3.1.34"##),
        .segment(
            ##"<pc id="1" subFlowsStart="u1" subFlowsEnd="u2">a</pc>"##, nil, ##"no unit 'u2'"##,
            ##"4.3.1.33"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-sub-flow") }
}
