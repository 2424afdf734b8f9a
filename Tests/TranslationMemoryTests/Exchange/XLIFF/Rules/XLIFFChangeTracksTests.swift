import Testing
import TranslationMemory

@Suite struct XLIFFChangeTracksTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="9"><ctr:revision><ctr:item property="content">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="1" category="c">a</note><note id="2">b</note></notes><segment><source>s</source></segment>"##,
            ##"nothing here has the id"##, ##"XLIFF 2.0 §5.6.5.5"##,
            root: ##"xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0""##),
        .unit(
            ##"<ctr:changeTrack><ctr:revisions appliesTo="note"><ctr:revision><ctr:item property="content">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="1" category="c">a</note><note id="2">b</note></notes><segment><source>s</source></segment>"##,
            ##"'ref' must say which"##, ##"XLIFF 2.0 §5.6.4.3"##,
            root: ##"xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0""##),
        .unit(
            ##"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="2"><ctr:revision><ctr:item property="category">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="1" category="c">a</note><note id="2">b</note></notes><segment><source>s</source></segment>"##,
            ##"neither 'content' nor an attribute"##, ##"XLIFF 2.0 §5.6.5.6"##,
            root: ##"xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0""##),
        .unit(
            ##"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="1"><ctr:revision><ctr:item property="content">x</ctr:item><ctr:item property="content">y</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="1" category="c">a</note><note id="2">b</note></notes><segment><source>s</source></segment>"##,
            ##"twice"##, ##"XLIFF 2.0 §5.6.5.6"##,
            root: ##"xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-change-track") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<ctr:changeTrack><ctr:revisions appliesTo="note" ref="1"><ctr:revision><ctr:item property="category">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="1" category="c">a</note><note id="2">b</note></notes><segment><source>s</source></segment>"##,
            root: ##"xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0""##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
