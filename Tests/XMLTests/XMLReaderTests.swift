import Testing
import XML

func events(_ text: String, depthLimit: Int = 256) throws -> [XMLEvent] {
    var reader = XMLReader(Array(text.utf8), depthLimit: depthLimit)
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
}

struct NoRoot: Error {}

func element(_ text: String) throws -> XMLElement {
    var reader = XMLReader(Array(text.utf8))
    let first = try reader.next()
    guard case .start(let tag) = first else { throw NoRoot() }
    return try reader.element(from: tag)
}

@Suite struct XMLReaderTests {
    @Test func readsElementsTextAndReferences() throws {
        let root = try element("<a x='1 &amp; 2'>b &lt; &#x63;<![CDATA[ <d> ]]><e/></a>")
        #expect(root.tag.value("x") == "1 & 2")
        #expect(root.children.count == 2)
        #expect(root.children.first == .text("b < c <d> "))
        #expect(root.elements.first?.tag.isEmpty == true)
    }

    @Test(arguments: [
        ("&amp;", "&"), ("&amp;#38;", "&#38;"), ("&#38;#38;", "&#38;"), ("&lt;&quot;", "<\""),
        ("a&#10;b", "a\nb"), ("a\n b", "a  b"), ("&amp;amp;", "&amp;"),
    ])
    func readsAttributeValues(_ written: String, _ value: String) throws {
        #expect(try element("<a x=\"\(written)\"/>").tag.value("x") == value)
    }

    @Test func readsNamespaces() throws {
        let root = try element(
            """
            <a xmlns="urn:a" xmlns:p="urn:p"><p:b p:c="1" d="2" xml:lang="en"/><c xmlns=""/></a>
            """)
        #expect(root.name == XMLName("a", namespace: "urn:a"))
        #expect(root.tag.namespaces.map(\.prefix) == ["", "p"])
        let b = try #require(root.elements.first)
        #expect(b.name == XMLName("b", namespace: "urn:p"))
        #expect(b.name.description == "p:b")
        #expect(b.tag.value("c", in: "urn:p") == "1")
        #expect(b.tag.value("c") == nil)
        #expect(b.tag.value("d") == "2")
        #expect(b.tag.value("lang", in: XMLName.xmlNamespace) == "en")
        #expect(root.elements.last?.name == XMLName("c"))
    }

    @Test func keepsTheNameOfAPrefixThatIsNotDeclared() throws {
        let root = try element("<tt:a tts:b='1'/>")
        #expect(root.name.prefix == "tt")
        #expect(root.name.namespace == "")
        #expect(root.tag.attributes.first?.name.prefix == "tts")
    }

    @Test func tellsPlaces() throws {
        let text =
            "\u{FEFF}<?xml version='1.0'?>\r\n<!-- < -->\r\n <ä>\n <b\n c='>'/>日本<d>e</d></ä>"
        let bytes = Array(text.utf8)
        var tags: [XMLTag] = []
        var ends: [String] = []
        var reader = XMLReader(bytes)
        while let event = try reader.next() {
            switch event {
            case .start(let tag): tags.append(tag)
            case .end(let range): ends.append(String(decoding: bytes[range], as: UTF8.self))
            case .text: break
            }
        }
        #expect(
            tags.map { String(decoding: bytes[$0.range], as: UTF8.self) }
                == ["<ä>", "<b\n c='>'/>", "<d>"])
        #expect(tags.map(\.line) == [3, 4, 5])
        #expect(tags.map(\.column) == [2, 2, 11])
        #expect(ends == ["", "</d>", "</ä>"])
    }

    /// Pieces end anywhere; places and text must not notice.
    @Test func readsAcrossPieces() throws {
        var text = "<root>"
        for index in 0..<20_000 { text += "<p n=\"\(index)\">Zeile &amp; ✓ \(index)\r\n</p>\n" }
        text += "</root>"
        let bytes = Array(text.utf8)
        let root = try element(text)
        #expect(root.elements.count == 20_000)
        for (index, p) in root.elements.enumerated() {
            guard
                bytes[p.range].starts(with: Array("<p n=\"\(index)\">".utf8)),
                bytes[..<p.range.upperBound].suffix(4).elementsEqual(Array("</p>".utf8)),
                p.text == "Zeile & ✓ \(index)\n", p.tag.line == 1 + index * 2
            else {
                Issue.record("paragraph \(index) at \(p.range), line \(p.tag.line): \(p.text)")
                return
            }
        }
    }

    @Test(arguments: [
        ("<a><b></a>", 1), ("<a>\n<b", 2), ("<a>\n\n", 3), ("", 1), ("text", 1), ("<a/><b/>", 1),
        ("<a>\n&nope;</a>", 2), ("<a b='1' b='2'/>", 1), ("<a>\u{1}</a>", 1), ("<a b=1/>", 1),
    ])
    func refusesWhatIsNotWellFormed(_ text: String, _ line: Int) throws {
        let error = try #require(throws: XMLError.self) { try events(text) }
        #expect(error.code == .notWellFormed)
        #expect(error.line == line)
        #expect(!error.message.isEmpty && !error.message.contains("\n"))
    }

    @Test func deliversWhatComesBeforeTheError() throws {
        var reader = XMLReader(Array("<a><b>text</b><c></a>".utf8))
        var starts: [String] = []
        #expect(throws: XMLError.self) {
            while let event = try reader.next() {
                if case .start(let tag) = event { starts.append(tag.name.local) }
            }
        }
        #expect(starts == ["a", "b", "c"])
    }

    @Test func refusesBadUTF8() throws {
        var bytes = Array("<a>\nok ".utf8) + [0xC3, 0x28, 0xFF] + Array("</a>".utf8)
        var error = try #require(throws: XMLError.self) {
            var reader = XMLReader(bytes)
            while try reader.next() != nil {}
        }
        #expect(error.line == 2)
        bytes = [0xFF, 0xFE, 0x3C, 0x00]
        error = try #require(throws: XMLError.self) {
            var reader = XMLReader(bytes)
            while try reader.next() != nil {}
        }
        #expect(error.code == .notWellFormed)
    }

    @Test func readsUTF8WhateverIsDeclared() throws {
        for encoding in ["UTF-16", "ISO-8859-1", "windows-874", "nonsense"] {
            let root = try element("<?xml version='1.0' encoding='\(encoding)'?><a>é日</a>")
            #expect(root.text == "é日")
        }
    }

    @Test func limitsTheDepth() throws {
        let depth = 300
        let text =
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        #expect(throws: XMLError.self) { try events(text) }
        #expect(try events(text, depthLimit: 300).count == 600)
        let error = try #require(throws: XMLError.self) {
            try events(String(repeating: "<a>", count: 1_000_000))
        }
        #expect(error.code == .tooDeep)
    }
}
