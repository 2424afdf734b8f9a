import Testing
import TranslationMemory

@Suite struct XLIFFReservedPrefixTests {
    private static let faults: [XLIFFFault] = [
        .segment(
            ##"<ph id="1" subType="my:x"/>"##, nil, ##"needs the attribute 'type'"##, ##"4.3.1.36"##
        ),
        .segment(
            ##"<ph id="1" type="ui" subType="xlf:b"/>"##, nil, ##"for the type fmt"##,
            ##"4.3.1.36"##),
        .segment(
            ##"<ph id="1" type="fmt" subType="xlf:var"/>"##, nil, ##"for the type ui"##,
            ##"4.3.1.36"##),
        .segment(
            ##"<ph id="1" type="fmt" subType="xlf:new"/>"##, nil, ##"has no subType"##,
            ##"4.3.1.36"##),
        .segment(##"<mrk id="m" type="xlf:mine">a</mrk>"##, nil, ##"reserved"##, ##"4.3.1.40"##),
        .unit(
            ##"<segment state="initial" subState="xlf:a"><source>s</source></segment>"##,
            ##"reserved"##, ##"4.3.1.35"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-sub-type") }
}
