import Testing
import TranslationMemory

@Suite struct XLIFFExtensionIdentifiersTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<my:a id="1"><my:b id="2"/><my:b id="2"/></my:a><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"another element of this extension"##, ##"4.9.1"##, root: ##"xmlns:my="urn:my""##),
        .file(
            ##"<group id="g"><my:a id="1"/><my:b id="1"/></group>"##,
            ##"another element of this extension"##, ##"4.9.1"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<my:a id="1"/><my:a id="1"/><segment><source>s</source></segment>"##,
            ##"another element of this extension"##, ##"4.9.1"##, root: ##"xmlns:my="urn:my""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-extension-id-unique") }

    @Test(arguments: [
        XLIFFSamples.document(
            ##"<my:a id="1"/><o:a xmlns:o="urn:o" id="1"/><group id="g"><my:a id="1"/><unit id="u"><my:a id="1"/><segment><source>s</source></segment></unit></group>"##,
            root: ##"xmlns:my="urn:my""##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
