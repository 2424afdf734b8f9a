import Foundation
import TestSupport
import Testing
import XML

struct XMLSchemaTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a"
          elementFormDefault="qualified">
          <xs:element name="list"><xs:complexType><xs:sequence>
            <xs:element name="number" type="xs:integer" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    @Test func documentsAreValidated() throws {
        let folder = try TemporaryFolder(files: ["a.xsd": Self.schema])
        let schema = try XMLSchema("a.xsd", in: folder.root)
        let good = "<list xmlns='urn:a'><number>1</number><number>2</number></list>"
        #expect(schema.problems(in: Array(good.utf8)) == [])
        let bad = "<list xmlns='urn:a'>\n<number>one</number>\n<other/></list>"
        let problems = schema.problems(in: Array(bad.utf8))
        #expect(problems.first?.hasPrefix("line 2: ") == true)
        #expect(problems.contains { $0.hasPrefix("line 3: ") && $0.contains("other") })
    }

    @Test func whatIsNoSchemaIsAFault() throws {
        let folder = try TemporaryFolder(files: ["a.xsd": "<a/>", "b.xsd": "<b"])
        for name in ["a.xsd", "b.xsd", "missing.xsd"] {
            #expect(throws: XMLSchema.Fault.self) { try XMLSchema(name, in: folder.root) }
        }
    }

    /// A schema outside of the folder is never opened, however it is named.
    @Test func onlyTheFolderIsOpened() throws {
        let folder = try TemporaryFolder(files: ["secret.xsd": Self.schema])
        let inner = folder.path("schemas")
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        for place in [
            "../secret.xsd", folder.path("secret.xsd"), "file://\(folder.path("secret.xsd"))",
        ] {
            let importing = """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a">
                  <xs:import namespace="urn:a" schemaLocation="\(place)"/>
                  <xs:element name="b"><xs:complexType><xs:sequence><xs:element ref="a:list"/>
                  </xs:sequence></xs:complexType></xs:element>
                </xs:schema>
                """
            try importing.write(
                toFile: inner + "/b.xsd", atomically: true, encoding: .utf8)
            try? FileManager.default.removeItem(atPath: inner + "/secret.xsd")
            #expect(throws: XMLSchema.Fault.self) { try XMLSchema("b.xsd", in: inner) }
            // A copy in the folder stands for it.
            try Self.schema.write(
                toFile: inner + "/secret.xsd", atomically: true, encoding: .utf8)
            let schema = try XMLSchema("b.xsd", in: inner)
            let good = "<b><list xmlns='urn:a'><number>1</number></list></b>"
            #expect(schema.problems(in: Array(good.utf8)) == [])
        }
        let entity = """
            <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:annotation><xs:documentation>&e;</xs:documentation></xs:annotation>
              <xs:element name="\u{26}e;"/>
            </xs:schema>
            """
        try entity.write(toFile: inner + "/e.xsd", atomically: true, encoding: .utf8)
        #expect(throws: XMLSchema.Fault.self) { try XMLSchema("e.xsd", in: inner) }
    }

    @Test func movieLabsSchemasAreRead() throws {
        guard let folder = SharedData.url("data/movielabs") else { return }
        for name in [
            "mdmec-v2.12.xsd", "manifest-v1.13.xsd", "avails-v2.7.xsd", "delivery-v1.4.xsd",
        ] {
            let schema = try XMLSchema(name, in: folder.path)
            #expect(schema.problems(in: Array("<a/>".utf8)).isEmpty == false)
        }
    }
}
