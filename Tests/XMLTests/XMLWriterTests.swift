import TestSupport
import Testing
import XML

@Suite struct XMLWriterTests {
    private func string(_ writer: XMLWriter) -> String {
        String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func writesElementsAttributesAndText() {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("a", [("x", "1 < \"2\" & '3'\n\t\r"), ("xmlns:p", "urn:p")])
        writer.text("a > b && c\r\n]]>")
        writer.element("p:b")
        writer.end()
        #expect(
            string(writer) == #"<?xml version="1.0" encoding="UTF-8"?>"#
                + #"<a x="1 &lt; &quot;2&quot; &amp; '3'&#10;&#9;&#13;" xmlns:p="urn:p">"#
                + "a &gt; b &amp;&amp; c&#13;\n]]&gt;<p:b/></a>")
    }

    @Test func replacesForbiddenCharacters() {
        var writer = XMLWriter()
        writer.element("a", [("b", "\u{0}\u{FFFF}")], text: "\u{1}x\u{1F}\u{FFFE}\u{7F}\u{1F600}")
        #expect(
            string(writer)
                == "<a b=\"\u{FFFD}\u{FFFD}\">\u{FFFD}x\u{FFFD}\u{FFFD}\u{7F}\u{1F600}</a>")
    }

    @Test func indentsButNotInsideText() {
        var writer = XMLWriter(indentation: 2)
        writer.start("a")
        writer.start("b")
        writer.element("c")
        writer.end()
        writer.start("d")
        writer.start("e")
        writer.element("f")
        writer.end()
        writer.text("late")
        writer.element("g")
        writer.end()
        writer.element("h", text: "x")
        writer.end()
        #expect(
            string(writer) == """
                <a>
                  <b>
                    <c/>
                  </b>
                  <d><e><f/></e>late<g/></d>
                  <h>x</h>
                </a>

                """)
    }

    @Test(arguments: SeededGenerator.seeds(), [nil, 2])
    func randomTreesReadBack(_ seed: UInt64, _ indentation: Int?) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var writer = XMLWriter(indentation: indentation)
            var tree = randomElement(depth: 0, &random)
            write(tree, &writer)
            let read = try element(string(writer))
            if indentation != nil { tree = tree.withoutBlank() }
            let found = indentation == nil ? Tree(read) : Tree(read).withoutBlank()
            #expect(found == tree, "seed \(seed): \(string(writer))")
            var again = XMLWriter()
            again.element(read)
            #expect(try Tree(element(string(again))) == Tree(read), "seed \(seed)")
        }
    }

    private func write(_ tree: Tree, _ writer: inout XMLWriter) {
        writer.start(tree.name, tree.attributes.map { ($0[0], $0[1]) })
        for child in tree.children {
            switch child {
            case .text(let text): writer.text(text)
            case .tree(let tree): write(tree, &writer)
            }
        }
        writer.end()
    }

    private func randomElement(depth: Int, _ random: inout SeededGenerator) -> Tree {
        var tree = Tree(name: ["a", "b", "long-name", "名"].randomElement(using: &random) ?? "a")
        for index in 0..<Int.random(in: 0...3, using: &random) {
            tree.attributes.append(["x\(index)", randomText(&random)])
        }
        for _ in 0..<(depth > 4 ? 0 : Int.random(in: 0...4, using: &random)) {
            if Bool.random(using: &random), case .text? = tree.children.last {
                continue
            } else if Bool.random(using: &random) {
                tree.children.append(.tree(randomElement(depth: depth + 1, &random)))
            } else if case .text? = tree.children.last {
                continue
            } else {
                tree.children.append(.text(randomText(&random) + "."))
            }
        }
        return tree
    }

    private func randomText(_ random: inout SeededGenerator) -> String {
        let parts = [
            "&", "<", ">", "\"", "'", " ", "\n", "\t", "\r", "]]>", "&amp;", "é", "日", "😀",
        ]
        return (0..<Int.random(in: 0...6, using: &random))
            .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }
}

private struct Tree: Equatable {
    enum Node: Equatable {
        case text(String)
        case tree(Tree)
    }
    var name: String
    var attributes: [[String]] = []
    var children: [Node] = []

    init(name: String) { self.name = name }

    init(_ element: XMLElement) {
        name = element.name.description
        attributes = element.tag.attributes.map { [$0.name.description, $0.value] }
        children = element.children.map {
            switch $0 {
            case .text(let text): .text(text)
            case .element(let element): .tree(Tree(element))
            }
        }
    }

    func withoutBlank() -> Tree {
        var tree = self
        tree.children = children.compactMap {
            switch $0 {
            case .text(let text): text.allSatisfy { $0 == " " || $0 == "\n" } ? nil : $0
            case .tree(let tree): .tree(tree.withoutBlank())
            }
        }
        return tree
    }
}
