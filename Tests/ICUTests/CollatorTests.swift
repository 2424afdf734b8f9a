import ICU
import Testing

@Suite struct CollatorTests {
    @Test func ordersByLocale() throws {
        let german = try Collator(locale: "de")
        let swedish = try Collator(locale: "sv")
        #expect(try german.compare("ä", "z") == .before)
        #expect(try swedish.compare("ä", "z") == .after)
        let letters = try Collator(locale: "en", strength: .primary)
        #expect(try letters.compare("Résumé", "resume") == .same)
        #expect(try german.compare("", "") == .same)
    }

    @Test func sortKeysAgreeWithComparing() throws {
        let words = ["zebra", "Äpfel", "apfel", "Apfel", "", "äpfel", "中文", "ß", "ss"]
        let collator = try Collator(locale: "de", strength: .identical)
        let keys = try words.map { word in
            let bytes = Array(word.utf8)
            return try collator.sortKey(of: bytes.span)
        }
        for first in words.indices {
            for second in words.indices {
                let before = keys[first].lexicographicallyPrecedes(keys[second])
                #expect(before == (try collator.compare(words[first], words[second]) == .before))
            }
        }
    }
}
