import Testing

@testable import TranslationMemory

struct PhraseReaderTests {
    static let cases: [(String, Set<String>)] = [
        ("yes, young master", ["yes", "young", "young master", "master"]),
        ("少爷，走", ["少", "少爷", "爷", "走"]),
        (
            "a b c d e",
            [
                "a", "a b", "a b c", "a b c d", "b", "b c", "b c d", "b c d e", "c", "c d", "c d e",
                "d",
                "d e", "e",
            ]
        ),
        ("3.5 kg", ["3.5", "3.5 kg", "kg"]),
        ("他说ok", ["他", "他说", "说", "ok"]),
        ("...", []),
    ]

    @Test(arguments: cases)
    func readsPhrasesWithoutMarks(text: String, expected: Set<String>) throws {
        var reader = try PhraseReader()
        let bytes = Array(text.utf8)
        let phrases = try reader.phrases(in: bytes.span)
        #expect(Set(phrases.map { String(decoding: $0.0.bytes, as: UTF8.self) }) == expected)
        for (phrase, range) in phrases { #expect(phrase.bytes == Array(bytes[range])) }
    }

    @Test(arguments: [("young master", true), ("привет", true), ("少爷", false), ("คุณชาย", false)])
    func knowsScriptsWithSpaces(text: String, isOfWords: Bool) throws {
        var reader = try PhraseReader()
        let phrases = try reader.phrases(in: Array(text.utf8).span)
        #expect(!phrases.isEmpty)
        #expect(phrases.allSatisfy { $0.0.isOfWords == isOfWords })
    }
}
