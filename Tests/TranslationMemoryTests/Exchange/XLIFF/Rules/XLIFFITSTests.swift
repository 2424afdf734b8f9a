import Testing
import TranslationMemory

@Suite struct XLIFFITSTests {
    private static let faults: [XLIFFFault] = [
        .unit(
            ##"<segment><source><mrk id="1" its:taClassRef="http://a/b">a</mrk></source></segment>"##,
            ##"the version of ITS"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its""##),
        .unit(
            ##"<segment><source><mrk id="1" its:taIdentRef="http://a/b" its:taSource="a" its:taIdent="b">a</mrk></source></segment>"##,
            ##"can't stand together"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<segment><source><mrk id="1" its:taSource="a">a</mrk></source></segment>"##,
            ##"must stand together"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<segment><source><mrk id="1" type="my:a" its:mtConfidence="0.5">a</mrk></source></segment>"##,
            ##"the type its:generic"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<segment><source><mrk id="1" its:locQualityRatingScoreThreshold="5">a</mrk></source></segment>"##,
            ##"needs 'its:locQualityRatingScore'"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<segment><source><mrk id="1" its:annotatorsRef="nothing|a">a</mrk></source></segment>"##,
            ##"no data category"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<segment><source><mrk id="1" its:annotatorsRef="domain|a domain|b">a</mrk></source></segment>"##,
            ##"two annotators"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<segment><source><mrk id="1" its:locQualityIssuesRef="#its=x">a</mrk></source></segment>"##,
            ##"refers to no record"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<its:locQualityIssues xml:id="x"><its:locQualityIssue locQualityIssueType="other"/></its:locQualityIssues><segment><source><mrk id="1" its:locQualityIssuesRef="#its=x" its:locQualityIssueType="other">a</mrk></source></segment>"##,
            ##"can't stand together"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<its:locQualityIssues xml:id="x"><its:locQualityIssue locQualityIssueSeverity="5"/></its:locQualityIssues><segment><source><mrk id="1" translate="no">a</mrk></source></segment>"##,
            ##"needs one of"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<its:provenanceRecords xml:id="x"><its:provenanceRecord/></its:provenanceRecords><segment><source><mrk id="1" translate="no">a</mrk></source></segment>"##,
            ##"needs one of"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
        .unit(
            ##"<its:provenanceRecords xml:id="x"><its:provenanceRecord tool="a"/></its:provenanceRecords><its:provenanceRecords xml:id="x"><its:provenanceRecord tool="a"/></its:provenanceRecords><segment><source><mrk id="1" translate="no">a</mrk></source></segment>"##,
            ##"two records"##, ##"5.8"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-its") }

    @Test(arguments: [
        XLIFFSamples.unit(
            ##"<its:provenanceRecords xml:id="x"><its:provenanceRecord tool="a"/></its:provenanceRecords><segment><source><mrk id="1" type="its:generic" its:taClassRef="http://a/b#c" its:taIdentRef="http://d" its:provenanceRecordsRef="#its=x" its:annotatorsRef="domain|a text-analysis|b">a</mrk></source></segment>"##,
            root: ##"xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0""##)
    ])
    func whatKeepsItIsAccepted(_ text: String) { XLIFFFault.expectValid(text) }
}
