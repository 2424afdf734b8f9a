import Testing
import TranslationMemory

@Suite struct XLIFFValidationRulesTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<val:validation><val:rule isPresent="a" startsWith="b"/></val:validation><segment><source>s</source></segment>"##,
            ##"asks for one of"##, ##"5.7.4.3"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<val:validation><val:rule caseSensitive="no"/></val:validation><segment><source>s</source></segment>"##,
            ##"needs one of"##, ##"5.7.4.3"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<val:validation><val:rule isPresent="a" my:rule="b" xmlns:my="urn:my"/></val:validation><segment><source>s</source></segment>"##,
            ##"asks for nothing else"##, ##"5.7.4.3"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<val:validation><val:rule startsWith="a" occurs="2"/></val:validation><segment><source>s</source></segment>"##,
            ##"needs the attribute 'isPresent'"##, ##"5.7.5.2"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<val:validation><val:rule isNotPresent="a" existsInSource="yes"/></val:validation><segment><source>s</source></segment>"##,
            ##"existsInSource needs one of"##, ##"5.7.5.6"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .file(
            ##"<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"can't be disabled"##, ##"5.7.5.9"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-validation") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<val:validation><val:rule endsWith="a" existsInSource="yes"/><val:rule my:r="1" xmlns:my="urn:my"/></val:validation><segment><source>s</source></segment>"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
