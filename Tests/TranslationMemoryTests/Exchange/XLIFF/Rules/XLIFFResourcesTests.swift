import Testing
import TranslationMemory

@Suite struct XLIFFResourcesTests {
    private static let faults: [XLIFFFault] = [
        .file(
            ##"<res:resourceData><res:resourceItem id="1" mimeType="a/b"/><res:resourceItem id="1" mimeType="a/b"/></res:resourceData><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"given to two"##, ##"5.5.6.3"##,
            root: ##"xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0""##),
        .file(
            ##"<res:resourceData><res:resourceItemRef ref="1"/></res:resourceData><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"has no resource"##, ##"5.5.6.6"##,
            root: ##"xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0""##),
        .file(
            ##"<res:resourceData><res:resourceItem><res:source href="a"/></res:resourceItem></res:resourceData><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"needs 'mimeType'"##, ##"5.5.5.4"##,
            root: ##"xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0""##),
        .file(
            ##"<res:resourceData><res:resourceItem mimeType="a/b"><res:source/></res:resourceItem></res:resourceData><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"is empty"##, ##"5.5.5.5"##,
            root: ##"xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0""##),
        .file(
            ##"<res:resourceData><res:resourceItem mimeType="a/b"><res:target href="a"><x xmlns="urn:x"/></res:target></res:resourceItem></res:resourceData><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"must be empty"##, ##"5.5.5.6"##,
            root: ##"xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0""##),
        .file(
            ##"<res:resourceData><res:resourceItem mimeType="a/b"><res:source href="a" xml:lang="de"/></res:resourceItem></res:resourceData><unit id="u"><segment><source>s</source></segment></unit>"##,
            ##"document's language"##, ##"5.5.5.5"##,
            root: ##"xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0""##),
    ]

    @Test(arguments: faults)
    func whatBreaksItIsRefused(_ fault: XLIFFFault) { fault.expect("xliff-resource") }
}
