import Testing
import TranslationMemory

@Suite struct XLIFFDataReferencesTests {
    private static let faults: [XLIFFFault] = [
        .segment(##"<ph id="1" dataRef="d1"/>"##, nil, ##"no original data"##, ##"4.3.1.9"##),
        .segment(
            ##"<pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc>"##, nil, ##"no original data"##,
            ##"4.3.1.10"##, before: ##"<originalData><data id="d1">x</data></originalData>"##),
        .segment(
            ##"<pc id="1" dataRefStart="d2" dataRefEnd="d1">a</pc>"##, nil, ##"no original data"##,
            ##"4.3.1.11"##, before: ##"<originalData><data id="d1">x</data></originalData>"##),
        .segment(
            ##"<pc id="1" dataRefStart="d1">a</pc>"##, nil, ##"needs the attribute 'dataRefEnd'"##,
            ##"4.3.1.11"##, before: ##"<originalData><data id="d1">x</data></originalData>"##),
        .segment(
            ##"<pc id="1" equivStart="a">a</pc>"##, nil, ##"needs the attribute 'equivEnd'"##,
            ##"4.3.1.18"##),
        .segment(
            ##"<pc id="1" subFlowsStart="u1">a</pc>"##, nil,
            ##"needs the attribute 'subFlowsEnd'"##, ##"4.3.1.34"##),
        .unit(
            ##"<originalData><data id="d1">x</data></originalData><segment id="s1"><source>s<ec id="1" isolated="yes" dataRef="d2"/></source></segment>"##,
            ##"no original data"##, ##"4.3.1.9"##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1"><source>a<ph id="1" dataRef="d1"/></source><target>b</target></mtc:match></mtc:matches><originalData><data id="d1">x</data></originalData><segment id="s1"><source>s</source></segment>"##,
            ##"the match has no original data"##, ##"4.3.1.9"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-data-reference") }
}
