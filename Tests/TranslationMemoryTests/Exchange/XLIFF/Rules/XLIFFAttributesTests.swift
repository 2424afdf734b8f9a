import Testing
import TranslationMemory

@Suite struct XLIFFAttributesTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<group/><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"needs the attribute 'id'"##, ##"4.2.2.4"##),
        .file(
            ##"<unit><segment><source>s</source></segment></unit>"##,
            ##"needs the attribute 'id'"##, ##"4.2.2.5"##),
        .file(
            ##"<unit id="a b"><segment><source>s</source></segment></unit>"##,
            ##"a name without spaces"##, ##"4.3.1.21"##),
        .file(
            ##"<unit id="u" translate="maybe"><segment><source>s</source></segment></unit>"##,
            ##"yes or no"##, ##"4.3.1.38"##),
        .file(
            ##"<unit id="u" srcDir="up"><segment><source>s</source></segment></unit>"##,
            ##"one of ltr"##, ##"4.3.1.28"##),
        .file(
            ##"<unit id="u" type="mine"><segment><source>s</source></segment></unit>"##,
            ##"prefix:value"##, ##"4.3.1.40"##),
        .file(
            ##"<unit id="u" unknown="1"><segment><source>s</source></segment></unit>"##,
            ##"may not have the attribute 'unknown'"##, ##"4.2.2.5"##),
        .file(
            ##"<unit id="u" xml:space="keep"><segment><source>s</source></segment></unit>"##,
            ##"default, preserve"##, ##"4.3.2.2"##),
        .file(
            ##"<unit id="u" xml:lang="e_n"><segment><source xml:lang="en">s</source></segment></unit>"##,
            ##"language tag"##, ##"4.3.2.1"##),
        .file(
            ##"<unit id="u" p:x="1"><segment><source>s</source></segment></unit>"##,
            ##"prefix of 'p:x' isn't declared"##, ##"4.2.2.5"##),
        .file(
            ##"<group id="g1" fs:Bad="v"><unit id="u"><segment><source>s</source></segment></unit></group>"##,
            ##"no attribute 'fs:Bad'"##, ##"5.3"##,
            root: ##"xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0""##),
        .file(
            ##"<group id="g1" fs:fs="none"><unit id="u"><segment><source>s</source></segment></unit></group>"##,
            ##"a value of the list"##, ##"5.3"##,
            root: ##"xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0""##),
        .unit(
            ##"<segment state="done"><source>s</source></segment>"##, ##"one of initial"##,
            ##"4.3.1.31"##),
        .unit(
            ##"<segment state="initial" subState="x"><source>s</source></segment>"##,
            ##"prefix:value"##, ##"4.3.1.35"##),
        .unit(
            ##"<segment translate="no"><source>s</source></segment>"##,
            ##"may not have the attribute 'translate'"##, ##"4.2.2.6"##),
        .unit(
            ##"<segment my:a="b"><source>s</source></segment>"##, ##"of another namespace"##,
            ##"4.2.2.6"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<segment><source my:a="b">s</source></segment>"##, ##"of another namespace"##,
            ##"4.2.2.12"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<segment><source>s</source><target my:a="b">s</target></segment>"##,
            ##"of another namespace"##, ##"4.2.2.13"##, root: ##"xmlns:my="urn:my""##),
        .unit(
            ##"<segment><source dir="ltr">s</source></segment>"##,
            ##"may not have the attribute 'dir'"##, ##"4.2.2.12"##),
        .unit(
            ##"<segment><source>s</source><target order="0">s</target></segment>"##,
            ##"a whole number from 1"##, ##"4.3.1.24"##),
        .unit(
            ##"<notes><note priority="11">n</note></notes><segment><source>s</source></segment>"##,
            ##"from 1 to 10"##, ##"4.3.1.26"##),
        .unit(
            ##"<notes><note appliesTo="both">n</note></notes><segment><source>s</source></segment>"##,
            ##"source, target"##, ##"4.3.1.1"##),
        .unit(
            ##"<originalData><data id="d" xml:space="default">n</data></originalData><segment><source>s</source></segment>"##,
            ##"one of preserve"##, ##"4.3.2.2"##),
        .segment(
            ##"<pc id="1" my:a="b">s</pc>"##, nil, ##"of another namespace"##, ##"4.2.3.3"##,
            root: ##"xmlns:my="urn:my""##),
        .segment(##"<ph id="1" type="bad"/>"##, nil, ##"one of fmt"##, ##"4.3.1.40"##),
        .segment(##"<ph id="1" canCopy="firstNo"/>"##, nil, ##"yes or no"##, ##"4.3.1.2"##),
        .segment(
            ##"<ph id="1" subType="x" type="fmt"/>"##, nil, ##"prefix:value"##, ##"4.3.1.36"##),
        .segment(##"<cp hex="1"/>"##, nil, ##"hexadecimal"##, ##"4.3.1.19"##),
        .segment(##"<mrk id="m" type="other">s</mrk>"##, nil, ##"one of generic"##, ##"4.3.1.40"##),
        .segment(
            ##"<mrk id="m" type="term" ref="a b">s</mrk>"##, nil, ##"an address"##, ##"4.3.1.27"##),
        .unit(
            ##"<mda:metadata><mda:metaGroup><mda:meta>x</mda:meta></mda:metaGroup></mda:metadata><segment><source>s</source></segment>"##,
            ##"needs the attribute 'type'"##, ##"5.4.5.4"##,
            root: ##"xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0""##),
        .unit(
            ##"<mda:metadata id="a b"><mda:metaGroup><mda:meta type="x" appliesTo="source">x</mda:meta></mda:metaGroup></mda:metadata><segment><source>s</source></segment>"##,
            ##"may not have the attribute 'appliesTo'"##, ##"5.4.5.4"##,
            root: ##"xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0""##),
        .unit(
            ##"<mda:metadata><mda:metaGroup appliesTo="all"><mda:meta type="x">x</mda:meta></mda:metaGroup></mda:metadata><segment><source>s</source></segment>"##,
            ##"source, target, ignorable"##, ##"5.4.5.3"##,
            root: ##"xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match id="a b" ref="#s1"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"a name without spaces"##, ##"5.1.5.3"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1" type="good"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"one of am"##, ##"5.1.5.3"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<mtc:matches><mtc:match ref="#s1" similarity="100.5"><source>a</source><target>b</target></mtc:match></mtc:matches><segment id="s1"><source>s</source></segment>"##,
            ##"from 0 to 100"##, ##"5.1.5.3"##,
            root: ##"xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0""##),
        .unit(
            ##"<val:validation><val:rule isPresent="a" occurs="0"/></val:validation><segment><source>s</source></segment>"##,
            ##"a whole number from 1"##, ##"5.7.4.3"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<val:validation><val:rule isPresent="a" caseSensitive="1"/></val:validation><segment><source>s</source></segment>"##,
            ##"yes or no"##, ##"5.7.4.3"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .unit(
            ##"<val:validation><val:rule isPresent="a" normalization="nfkc"/></val:validation><segment><source>s</source></segment>"##,
            ##"none, nfc, nfd"##, ##"5.7.4.3"##,
            root: ##"xmlns:val="urn:oasis:names:tc:xliff:validation:2.0""##),
        .body(
            ##"<trans-unit><source>s</source></trans-unit>"##, ##"needs the attribute 'id'"##,
            ##"2.3 (trans-unit)"##),
        .body(
            ##"<trans-unit id="1"><source>s</source><target state="done">t</target></trans-unit>"##,
            ##"or x- and a word"##, ##"2.3 (target)"##),
        .body(
            ##"<trans-unit id="1" approved="true"><source>s</source></trans-unit>"##,
            ##"yes or no"##, ##"2.3 (trans-unit)"##),
        .body(
            ##"<trans-unit id="1"><source>s<it id="1">a</it></source></trans-unit>"##,
            ##"needs the attribute 'pos'"##, ##"2.4 (it)"##),
        .body(
            ##"<trans-unit id="1"><source>s<g>a</g></source></trans-unit>"##,
            ##"needs the attribute 'id'"##, ##"2.4 (g)"##),
        .body(
            ##"<trans-unit id="1"><source>s<mrk>a</mrk></source></trans-unit>"##,
            ##"needs the attribute 'mtype'"##, ##"2.4 (mrk)"##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-attribute") }
}
