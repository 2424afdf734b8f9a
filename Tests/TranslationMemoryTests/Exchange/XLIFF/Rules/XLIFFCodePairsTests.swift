import Testing
import TranslationMemory

@Suite struct XLIFFCodePairsTests {
    private static let faults: [XLIFFFault] = [
        .segment(##"<sc id="1"/>a"##, nil, ##"no <ec> after it"##, ##"4.3.1.22"##),
        .segment(
            ##"<ec startRef="1"/>a<sc id="1"/>"##, nil, ##"no <ec> after it"##, ##"4.3.1.22"##),
        .segment(
            ##"<sc id="1" isolated="yes"/>a<ec startRef="1"/>"##, nil, ##"says that it is alone"##,
            ##"4.3.1.22"##),
        .segment(##"a<ec startRef="1"/>"##, nil, ##"no <sc> before it"##, ##"4.3.1.30"##),
        .segment(
            ##"a<ec startRef="1" isolated="yes"/>"##, nil, ##"has no start to refer to"##,
            ##"4.2.3.5"##),
        .segment(##"a<ec isolated="yes"/>"##, nil, ##"needs an id"##, ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1"/>a<ec id="2"/>"##, nil, ##"doesn't say which code it ends"##,
            ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1"/>a<ec startRef="1" id="2"/>"##, nil, ##"may have 'id' only"##,
            ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1"/>a<ec startRef="1" dir="ltr"/>"##, nil, ##"may have 'dir' only"##,
            ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1"/>a<ec startRef="1"/>b<ec startRef="1"/>"##, nil, ##"was ended before"##,
            ##"4.3.1.30"##),
        .segment(
            ##"<sc id="1"/>a<ec startRef="1"/>"##, ##"<sc id="1"/>b"##, ##"no <ec> after it"##,
            ##"4.3.1.22"##),
        .segment(
            ##"<sc id="1" canCopy="no"/>a<ec startRef="1"/>"##, nil,
            ##"canCopy is 'yes' at the end"##, ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1"/>a<ec startRef="1" canDelete="no"/>"##, nil,
            ##"canDelete is 'no' at the end"##, ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1" canOverlap="no"/>a<ec startRef="1"/>"##, nil,
            ##"canOverlap is 'yes' at the end"##, ##"4.2.3.5"##),
        .segment(
            ##"<sc id="1" canReorder="firstNo" canDelete="no" canCopy="no"/>a<ec startRef="1" canDelete="no" canCopy="no"/>"##,
            nil, ##"canReorder is 'yes' at the end"##, ##"4.2.3.5"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-code-pair") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<segment><source><sc id="1" canReorder="firstNo" canDelete="no" canCopy="no"/>a</source></segment><segment><source>b<ec startRef="1" canReorder="no" canDelete="no" canCopy="no"/><sc id="2" isolated="yes"/><ec id="3" isolated="yes"/></source></segment>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
