import Foundation
import Testing
import XML

/// Documents made to read files, to reach the network, or to cost time and memory.
@Suite struct XMLAttackTests {
    private func refused(_ text: String) throws -> XMLError {
        try #require(throws: XMLError.self) { try events(text) }
    }

    @Test(.timeLimit(.minutes(5))) func refusesDocumentTypes() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "xxe-\(UUID()).txt")
        try Data("secret".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let laughs = (1..<30).map {
            "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">"
        }
        let documents = [
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"\(file)\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"\(file)\"><a/>",
            "<!DOCTYPE a PUBLIC \"-//a\" \"http://127.0.0.1:9/a.dtd\"><a/>",
            "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(laughs.joined())]><a>&l29;</a>",
            "<!DOCTYPE a [<!ENTITY q \"\(String(repeating: "q", count: 100_000))\">]><a>"
                + String(repeating: "&q;", count: 50_000) + "</a>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"\(file)\">%p;]><a/>",
            "\n\n<!DOCTYPE a>\n<a/>",
        ]
        for document in documents {
            let error = try refused(document)
            #expect(error.code == .documentType, "\(document.prefix(60))")
            #expect(!error.message.contains("secret"))
            #expect(error.line <= 3)
        }
    }

    @Test(.timeLimit(.minutes(5))) func neverHangsOnHugeTags() throws {
        let many = "<a " + (0..<200_000).map { "a\($0)=''" }.joined(separator: " ") + "/>"
        let error = try refused("<r>\(many)</r>")
        #expect(error.code == .tooMany)
    }

    @Test(.timeLimit(.minutes(5))) func neverHangsOnNamespaces() throws {
        var text = ""
        for depth in 0..<250 {
            let names = (0..<200).map { "xmlns:p\(depth)x\($0)='u\($0)'" }
            text += "<a \(names.joined(separator: " "))>"
        }
        let error = try refused(text)
        #expect(error.code == .tooMany)
    }

    /// What a piece-wise parser might scan again with each piece.
    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            ("<a b='", "xxxx", "'/>"), ("<a><!--", "xxxx", "--></a>"),
            ("<a><![CDATA[", "xxxx", "]]></a>"), ("<a><?p ", "xxxx", "?></a>"),
            ("<a>", "&amp;", "</a>"), ("<a>", "]]]]", "</a>"), ("<a ", "    ", "/>"),
        ])
    func neverHangsOnLongParts(_ start: String, _ middle: String, _ end: String) throws {
        let text = start + String(repeating: middle, count: 1_000_000) + end
        #expect(try !events(text).isEmpty)
    }

    @Test func commentsWithTagsAreNotCounted() throws {
        let text = "<a><!-- <b don't \(String(repeating: "= ", count: 5000)) --><?p <c '?></a>"
        #expect(try events(text).count == 2)
    }
}
