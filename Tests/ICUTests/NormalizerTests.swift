import ICU
import TestSupport
import Testing

@Suite struct NormalizerTests {
    @Test(arguments: [
        (Normalizer.nfc, "e\u{301}ﬁ", "éﬁ"), (.nfd, "é가", "e\u{301}\u{1100}\u{1161}"),
        (.nfkc, "ﬁＡ", "fiA"), (.nfkcCasefold, "ＳＴＲＡẞＥ\u{AD}", "strasse"),
    ])
    func bringsTextIntoAForm(form: Normalizer, text: String, expected: String) throws {
        #expect(Array(try form.normalized(text).utf8) == Array(expected.utf8))
    }

    @Test func knowsWhatIsNormalized() throws {
        let composed = Array("é".utf8)
        let decomposed = Array("e\u{301}".utf8)
        #expect(try Normalizer.nfc.isNormalized(composed.span))
        #expect(try !Normalizer.nfc.isNormalized(decomposed.span))
        #expect(try Normalizer.nfd.isNormalized(decomposed.span))
        #expect(try Normalizer.nfc.isNormalized([UInt8]().span))
    }

    @Test(arguments: ["", "Ａb", String(repeating: "\u{FDFA}", count: 50)])
    func appendsToWhatIsThere(text: String) throws {
        var bytes = Array("x".utf8)
        try Normalizer.nfkcCasefold.append(Array(text.utf8).span, to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "x" + (try Normalizer.nfkcCasefold.normalized(text)))
    }

    @Test(arguments: SeededGenerator.seeds())
    func isTheSameTwice(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = String(
            String.UnicodeScalarView(
                (0..<200).compactMap { _ in
                    Unicode.Scalar(UInt32.random(in: 1...0x3FFF, using: &generator))
                }))
        for form in Normalizer.allCases {
            let once = try form.normalized(text)
            #expect(try Array(form.normalized(once).utf8) == Array(once.utf8), "seed \(seed)")
            let bytes = Array(once.utf8)
            #expect(try form.isNormalized(bytes.span), "seed \(seed)")
        }
    }
}
