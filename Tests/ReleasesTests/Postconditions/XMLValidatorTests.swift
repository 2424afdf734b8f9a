import Releases
import TestSupport
import Testing

struct XMLValidatorTests {
    private func verdict(_ text: String, _ settings: [String: String] = [:])
        -> PostconditionVerdict
    {
        XMLValidator.verdict(
            on: ValidatedFile(path: "a.xml", bytes: Array(text.utf8), settings: settings))
    }

    @Test func wellFormedDocumentsPass() {
        let settings = ["root": "a", "namespace": "urn:x", "required": "b"]
        #expect(
            verdict("<a xmlns='urn:x'><b/></a>", settings) == .passed("2 elements in 'a'"))
    }

    @Test(
        arguments: [
            ("<a><b></a>", [:], "it isn't well-formed"),
            ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", [:], "it isn't well-formed"),
            ("<c/>", ["root": "a"], "the root element is 'c' instead of 'a'"),
            ("<a/>", ["namespace": "urn:x"], "the root's namespace is '' instead of 'urn:x'"),
            ("<a/>", ["required": "b"], "no element 'b' is there"),
        ] as [(String, [String: String], String)])
    func problemsAreNamed(_ text: String, _ settings: [String: String], _ problem: String) {
        guard case .failed(let problems) = verdict(text, settings) else {
            Issue.record("\(text) passed")
            return
        }
        #expect(problems.first?.hasPrefix(problem) == true)
    }
}

extension XMLValidatorTests {
    @Test func theSchemaOfTheNamespaceJudges() throws {
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">
              <xs:element name="a" type="xs:integer"/>
            </xs:schema>
            """
        let folder = try TemporaryFolder(files: ["x.xsd": schema])
        func verdict(_ text: String) -> PostconditionVerdict {
            XMLValidator.verdict(
                on: ValidatedFile(
                    path: "a.xml", bytes: Array(text.utf8), schemas: folder.root))
        }
        #expect(
            verdict("<a xmlns='urn:x'>1</a>") == .passed("1 elements in 'a', valid by its schema"))
        #expect(verdict("<a>1</a>") == .passed("1 elements in 'a', no schema of its namespace"))
        guard case .failed(let problems) = verdict("<a xmlns='urn:x'>one</a>") else {
            Issue.record("it passed")
            return
        }
        #expect(problems.first?.hasPrefix("line 1: ") == true)
    }
}
