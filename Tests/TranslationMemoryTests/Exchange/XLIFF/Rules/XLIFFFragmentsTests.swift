import Testing
import TranslationMemory

@Suite struct XLIFFFragmentsTests {
    private static let faults: [XLIFFFault] = [
        .segment(
            ##"<mrk id="1" type="my:x" ref="#u=u1/f=f1/gls=g">a</mrk>"##, nil, ##"wrong order"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#/u=u1/u=u1">a</mrk>"##, nil, ##"stands twice"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#f=f1/d=d1/u=1">a</mrk>"##, nil,
            ##"'d' may only stand last"##, ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#1/2">a</mrk>"##, nil, ##"may only stand last"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#/f=f1/u=u1/r$d=x">a</mrk>"##, nil, ##"is no prefix"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#/f=f1/u=u1/z=x">a</mrk>"##, nil, ##"no prefix 'z'"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#/f=f1/u=u1/my=x">a</mrk>"##, nil,
            ##"isn't registered"##, ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#n=">a</mrk>"##, nil, ##"an identifier is missing"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#n/n1">a</mrk>"##, nil, ##"may only stand last"##,
            ##"3.1"##),
        .segment(
            ##"<mrk id="1" type="my:x" ref="#g=a/u=b">a</mrk>"##, nil,
            ##"isn't looked up in a group"##, ##"3.1"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-fragment") }

    @Test(arguments: [
        XLIFFSamples.segment(
            ##"<mrk id="1" type="my:x" ref="#f=f1/u=u1/t=2">a</mrk><mrk id="2" type="my:x" ref="other.xlf#z=1">a</mrk><mrk id="3" type="my:x" ref="#f=f1/tbx=x">a</mrk>"##
        )
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
