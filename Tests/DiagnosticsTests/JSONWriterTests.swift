import Diagnostics
import Foundation
import TestSupport
import Testing

struct JSONWriterTests {
    @Test func aCompactDocumentHasNoSpaces() {
        #expect(
            sample(.compact)
                == #"{"name":"Tide","ok":true,"none":null,"cues":[{"start":0},[1,-2],"x",null],"#
                + #""empty":{},"none at all":[],"inner":{"a":0.5,"b":[1,-2]}}"#)
    }

    @Test func aPrettyDocumentIsIndented() throws {
        try expectSnapshot(sample(.pretty) + "\n", "writer.json")
    }

    private func sample(_ style: JSONWriter.Style) -> String {
        var json = JSONWriter(style: style)
        json.object {
            $0.member("name", "Tide")
            $0.member("ok", true)
            $0.null("none")
            $0.array("cues") {
                $0.object { $0.member("start", 0) }
                $0.array {
                    $0.element(1)
                    $0.element(-2)
                }
                $0.element("x")
                $0.element(nil as String?)
            }
            $0.object("empty") { _ in }
            $0.array("none at all") { _ in }
            $0.object("inner") {
                $0.member("a", 0.5)
                $0.member("b", [1, -2])
            }
        }
        return json.text
    }

    @Test(arguments: [
        ("\"\\/", #""\"\\/""#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\0\u{1B}\u{7F}\u{9B}", #""\u0000\u001b\u007f\u009b""#),
        ("a\u{2028}b\u{2029}\u{2027}\u{202A}", "\"a\\u2028b\\u2029\u{2027}\u{202A}\""),
        ("\u{FEFF}a\u{FEFE}\u{FFFE}", "\"\\ufeffa\u{FEFE}\u{FFFE}\""),
        ("é世🎬\u{A0}", "\"é世🎬\u{A0}\""),
    ])
    func stringsAreEscaped(text: String, expected: String) {
        #expect(array { $0.element(text) } == "[\(expected)]")
        let utf8 = Array(text.utf8)
        #expect(array { $0.element(utf8: utf8.span) } == "[\(expected)]")
    }

    @Test(arguments: SeededGenerator.seeds())
    func bytesThatAreNotUTF8BecomeReplacements(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = Array(random.text(upTo: 12).utf8)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let byte = UInt8.random(in: 0x80...0xFF, using: &random)
                bytes.insert(byte, at: Int.random(in: 0...bytes.count, using: &random))
            }
            let text = array { $0.element(utf8: bytes.span) }
            let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]
            #expect(parsed == [String(decoding: bytes, as: UTF8.self)])
        }
    }

    @Test(arguments: [
        Int64.min, .max, 0, 9, 10, -10, 1_000_000, 3_599_999,
    ])
    func wholeNumbersAreExact(value: Int64) {
        #expect(array { $0.element(value) } == "[\(value)]")
    }

    @Test(
        arguments: [
            (25.0, "25"), (23.976, "23.976"), (-0.5, "-0.5"), (0.1 + 0.2, "0.30000000000000004"),
            (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"), (.nan, "null"),
            (-.infinity, "null"), (0, "0"),
        ] as [(Double, String)])
    func numbersAreShortAndFinite(value: Double, expected: String) {
        #expect(array { $0.element(value) } == "[\(expected)]")
    }

    @Test(arguments: SeededGenerator.seeds())
    func numbersReadBackTheSame(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            let text = array { $0.element(value) }
            #expect(Double(text.dropFirst().dropLast()) == value)
        }
    }

    @Test func anErrorLeavesWholeValuesBehind() {
        struct Stop: Error {}
        var json = JSONWriter()
        #expect(throws: Stop.self) {
            try json.object {
                $0.member("a", 1)
                try $0.array("b") {
                    $0.element(2)
                    throw Stop()
                }
            }
        }
        #expect(json.text == #"{"a":1,"b":[2]}"#)
    }

    @Test func valuesCanStandOnLinesOfTheirOwn() {
        var json = JSONWriter()
        for number in 1...2 {
            json.object { $0.member("n", number) }
            json.endLine()
        }
        #expect(json.text == "{\"n\":1}\n{\"n\":2}\n")
    }

    private func array(_ body: (inout JSONWriter.Elements) -> Void) -> String {
        var json = JSONWriter()
        json.array(body)
        return json.text
    }
}
