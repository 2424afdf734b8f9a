import Testing
import TranslationMemory

@Suite struct XLIFFMatchesTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<mtc:matches><mtc:match id="1" ref="#s1"><source>a</source><target>b</target></mtc:match><mtc:match id="1" ref="#s1"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"another match"##, ##"5.1.6.1"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="s1"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"refers to no part"##, ##"5.1.6.5"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s2"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"refers to no part"##, ##"5.1.6.5"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1" subType="my:a"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"needs the attribute 'type'"##, ##"5.1.6.8"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1" type="tm" subType="xlf:a"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"reserved"##, ##"5.1.6.8"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1" xml:lang="en"><source xml:lang="en">a</source><target xml:lang="fr">b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"may not have 'xml:lang'"##, ##"5.1.5.3"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-match") }
}
