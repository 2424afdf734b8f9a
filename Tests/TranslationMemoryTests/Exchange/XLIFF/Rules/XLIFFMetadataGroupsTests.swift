import Testing
import TranslationMemory

@Suite struct XLIFFMetadataGroupsTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<mda:metadata id="1"><mda:metaGroup id="1"><mda:meta type="x"/></mda:metaGroup></mda:metadata><segment><source>s</source></segment>"##,
            ##"given twice"##, ##"5.4.6.4"##,
            root: ##"xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0""##),
        .unit(
            ##"<mda:metadata><mda:metaGroup id="1"><mda:metaGroup id="1"><mda:meta type="x"/></mda:metaGroup></mda:metaGroup></mda:metadata><segment><source>s</source></segment>"##,
            ##"given twice"##, ##"5.4.6.4"##,
            root: ##"xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-metadata") }
}
