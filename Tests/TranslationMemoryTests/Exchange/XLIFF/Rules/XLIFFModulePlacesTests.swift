import Testing
import TranslationMemory

@Suite struct XLIFFModulePlacesTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<its:locQualityIssues xml:id="x"><its:locQualityIssue locQualityIssueType="other"/></its:locQualityIssues><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"may not stand in <file>"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .file(
            ##"<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"may not stand in <file>"##, ##"5.2"##,
            root: ##"xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0""##),
        .unit(
            ##"<slr:profiles/><segment><source>s</source></segment>"##, ##"only in <file>"##,
            ##"5.6"##, root: ##"xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0""##),
        .unit(
            ##"<gls:term>a</gls:term><segment><source>s</source></segment>"##,
            ##"may not stand in <unit>"##, ##"5.2"##,
            root: ##"xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0""##),
        .unit(
            ##"<val:validation><val:rule isPresent="a"/></val:validation><val:validation><val:rule isPresent="b"/></val:validation><segment><source>s</source></segment>"##,
            ##"only once"##, ##"5.7"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-module-place") }
}
