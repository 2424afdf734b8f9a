import Testing
import TranslationMemory

@Suite struct XLIFFLanguagesTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<unit id="u"><segment><source>s</source><target>t</target></segment></unit>"##,
            ##"trgLang"##, ##"4.3.1.37"##, target: nil),
        .file(
            ##"<unit id="u"><segment><source>s</source></segment><ignorable><source> </source><target> </target></ignorable></unit>"##,
            ##"trgLang"##, ##"4.3.1.37"##, target: nil),
        .unit(
            ##"<segment><source xml:lang="de">s</source></segment>"##, ##"srcLang"##, ##"4.2.2.12"##
        ),
        .unit(
            ##"<segment><source>s</source><target xml:lang="en">t</target></segment>"##,
            ##"trgLang"##, ##"4.2.2.13"##),
        .file(
            ##"<group id="g" xml:lang="ja"><unit id="u"><segment><source>s</source></segment></unit></group>"##,
            ##"in 'ja' by xml:lang"##, ##"4.2.2.12"##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1"><source>a</source><target xml:lang="de">b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"trgLang"##, ##"4.2.2.13"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-language") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<segment><source xml:lang="EN-ie">s</source><target xml:lang="fr">t</target></segment>"##
        ),
        XLIFFSamples.unit(
            ##"<mtc:matches><mtc:match ref="#s1" reference="yes"><source>a</source><target xml:lang="de">b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
