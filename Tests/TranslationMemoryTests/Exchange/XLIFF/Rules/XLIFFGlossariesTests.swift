import Testing
import TranslationMemory

@Suite struct XLIFFGlossariesTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<gls:glossary><gls:glossEntry id="1"><gls:term>a</gls:term><gls:translation id="1">b</gls:translation></gls:glossEntry></gls:glossary><segment id="s1"><source>s</source></segment>"##,
            ##"given twice"##, ##"5.2.5.1"##,
            root: ##"xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0""##),
        .unit(
            ##"<gls:glossary><gls:glossEntry ref="#x"><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary><segment id="s1"><source>s</source></segment>"##,
            ##"refers to no part"##, ##"5.2.5.2"##,
            root: ##"xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0""##),
        .unit(
            ##"<gls:glossary><gls:glossEntry ><gls:term>a</gls:term></gls:glossEntry></gls:glossary><segment id="s1"><source>s</source></segment>"##,
            ##"needs a translation or a definition"##, ##"5.2.4.3"##,
            root: ##"xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-glossary") }
}
