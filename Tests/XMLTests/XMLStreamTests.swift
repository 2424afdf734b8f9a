import TestSupport
import Testing
import XML

struct XMLStreamTests {
    /// The events of a document that is fed in pieces, in words; texts that touch are one.
    private func events(
        _ bytes: [UInt8], size: Int = 1 << 18, encoding: XMLStream.Encoding = .utf8
    ) -> [String] {
        var stream = XMLStream(names: ["a", "b", "xml:lang", "x"], encoding: encoding)
        var result: [String] = []
        var text = ""
        func flush() {
            if !text.isEmpty { result.append("'\(text)'") }
            text = ""
        }
        var position = 0
        repeat {
            let end = min(position + size, bytes.count)
            stream.feed(Array(bytes[position..<end]), isLast: end == bytes.count)
            position = end
            while let event = stream.next() {
                switch event {
                case .text(let range): text += stream.string(range)
                case .problem(let problem):
                    flush()
                    result.append("\(problem.kind)@\(problem.line):\(problem.column)")
                case .end(let name):
                    flush()
                    result.append("</\(name == XMLStream.unknown ? "?" : "\(name)")>")
                case .start(let name):
                    flush()
                    var tag = name == XMLStream.unknown ? stream.string(stream.spelling) : "\(name)"
                    for index in stream.attributes.indices {
                        let attribute = stream.attributes[index]
                        tag += " \(attribute.name)=\(stream.string(attribute.value))"
                    }
                    result.append("<\(tag)>@\(stream.line):\(stream.column)")
                }
            }
        } while position < bytes.count && stream.failure == nil
        flush()
        if let failure = stream.failure {
            result.append("\(failure.code)@\(failure.line):\(failure.column)")
        }
        return result
    }

    private func events(_ text: String) -> [String] { events(Array(text.utf8)) }

    @Test func knownNamesAreNumbersAndPlacesAreThoseOfTags() {
        let text = """
            <?xml version="1.0"?>
            <!-- a > b --><a xml:lang="th" x="1 &amp;&#38; 2&#10;3">ไทย<b
              x=''/> <p:c xmlns:p="u"/></a>
            """
        #expect(
            events(text) == [
                "<0 2=th 3=1 && 2\n3>@2:15", "'ไทย'", "<1 3=>@2:60", "</1>", "' '",
                "<p:c>@3:10", "</?>", "</0>",
            ])
    }

    @Test func problemsComeInOrderWithTheirPlaces() {
        #expect(
            events("<a>x\u{1}y\n&nbsp; & &#2;<b x='&\u{2}'/></a>")
                == [
                    "<0>@1:1", "'x\u{FFFD}y\n&nbsp; & \u{FFFD}'", "forbiddenCharacter@1:5",
                    "unknownEntity@2:1", "bareAmpersand@2:12", "badReference@2:18",
                    // What is odd inside of a tag comes after it.
                    "<1 3=&\u{FFFD}>@2:19", "</1>", "</0>", "bareAmpersand@2:25",
                    "forbiddenCharacter@2:30",
                ])
    }

    @Test(arguments: [
        ("<!DOCTYPE a SYSTEM 'x.dtd'><a/>", nil), ("<!DOCTYPE a><a/>", nil),
        ("<!DOCTYPE a PUBLIC 'x' 'y' ><a/>", nil), ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", 13),
        ("<!DOCTYPE a SYSTEM 'x' [ ]><a/>", 24),
    ])
    func onlyDeclarationsAreRefused(_ text: String, _ column: Int?) {
        #expect(
            events(text)
                == (column.map { ["documentType@1:\($0)"] } ?? ["<0>@1:1", "</0>"])
                .map { $0 == "<0>@1:1" ? "<0>@1:\(text.count - 3)" : $0 })
    }

    /// However a document is cut into pieces, and whatever is wrong with it, the events are the same.
    @Test(arguments: SeededGenerator.seeds())
    func piecesDoNotMatter(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "<a>", "</a>", "<b x='1'/>", "text", "ไทย", "😀", "&amp;", "&#x41;", "&nbsp;", "&", "\0",
            "\u{1}", "<!-- c -->", "<![CDATA[x&y]]>", "\r\n", "\n", "<?p i?>", "<b x=\"&lt;'\"/>",
        ]
        for _ in 0..<60 {
            var bytes = Array("<a>".utf8)
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                bytes += Array((parts.randomElement(using: &random) ?? "").utf8)
                if Int.random(in: 0..<10, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0x80...0xFF, using: &random))
                }
            }
            bytes += Array("</a>".utf8)
            let whole = events(bytes).filter { !$0.contains("@") || $0.hasPrefix("<") }
            for size in [1, 2, 5, 13] {
                let cut = events(bytes, size: size).filter {
                    !$0.contains("@") || $0.hasPrefix("<")
                }
                #expect(joined(cut) == joined(whole), "seed \(seed), \(size): \(bytes)")
            }
        }
    }

    /// Events without the borders between texts, which problems make.
    private func joined(_ events: [String]) -> String { events.joined().replacing("''", with: "") }
}
