import Media
import TestSupport
import Testing

/// Labels as others write them.
struct LabelReaderTests {
    @Test(arguments: [
        #"{"Label":"2","ContentProducer":"p","ProduceID":"i"}"#,
        #" { "ProduceID" : "i" , "Label" : 2 , "ContentProducer":"p", "Other":null } "#,
        #"{"AIGC":{"Label":"2","ContentProducer":"\u0070","ProduceID":"i"}}"#,
        "{\"Label\":\"2\",\"ContentProducer\":\"p\",\"ProduceID\":\"i\"}\u{0}",
    ])
    func variantsAreRead(_ json: String) throws {
        let label = try MediaLabel(json: Array(json.utf8))
        #expect(try label == MediaLabel(label: "2", contentProducer: "p", produceID: "i"))
    }

    @Test(arguments: [
        "", "{", "[]", "{}", "null", "{\"Label\"}", "{\"Label\":}", "{\"Label\":\"1\"",
        #"{"Label":"1","ContentProducer":"p"}"#, #"{"Label":["1"]}"#, #"{"a":{"b":"c"}}"#,
        #"{"Label":"1","Label":"2","ContentProducer":"p","ProduceID":"i"}"#,
        #"{"Label":"1","ContentProducer":"p","ProduceID":"i"} x"#,
        #"{"Label":"1","ContentProducer":"p\ud83d","ProduceID":"i"}"#,
        #"{"Label":"1","ContentProducer":"p\u+041","ProduceID":"i"}"#,
        "{\"Label\":\"1\",\"ContentProducer\":\"\n\",\"ProduceID\":\"i\"}",
    ])
    func whatIsNoLabelIsRefused(_ json: String) {
        var code: MediaError.Code?
        do throws(MediaError) { _ = try MediaLabel(json: Array(json.utf8)) } catch {
            code = error.code
        }
        #expect(code == .invalidLabel)
    }

    @Test(arguments: SeededGenerator.seeds())
    func whatIsWrittenIsReadBack(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let letters = (0x21...0x7E).compactMap { Unicode.Scalar(UInt8($0)) }
            .filter { $0 != "\"" && $0 != "\\" }
        for _ in 0..<200 {
            func text(_ least: Int) -> String {
                var text = String.UnicodeScalarView()
                for _ in 0..<Int.random(in: least...40, using: &generator) {
                    text.append(letters.randomElement(using: &generator) ?? "x")
                }
                return String(text)
            }
            let label = try MediaLabel(
                label: "3", contentProducer: text(1), produceID: text(1), reservedCode1: text(0),
                contentPropagator: text(1), propagateID: text(1), reservedCode2: text(0))
            #expect(try MediaLabel(json: Array(label.json.utf8)) == label)
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func damageNeverCrashes(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let label = try MediaLabel(label: "1", contentProducer: "p", produceID: "i")
        for _ in 0..<2000 {
            var bytes = Array(label.json.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = UInt8.random(in: 0...127, using: &generator)
            }
            if let read = try? MediaLabel(json: bytes) {
                #expect(["1", "2", "3"].contains(read.label))
            }
        }
    }
}
