import Testing

@testable import TranslationMemory

@Suite struct XLIFFDatatypeTests {
    @Test(arguments: [
        ("en", true), ("zh-Hant-HK", true), ("es-419", true), ("sl-rozaj-biske-1994", true),
        ("de-CH-1901", true), ("en-a-myext-b-other", true), ("x-klingon", true),
        ("i-default", true), ("zh-cmn-Hans-CN", true), ("en-GB-oed", true), ("de-x-mine", true),
        ("", false), ("e", false), ("en_US", false), ("en-", false), ("-en", false),
        ("en-toolongpart", false), ("123", false), ("en-a", false), ("en-x", false),
        ("de-419-DE", false), ("abcdefghi", false), ("zh-Hant-Hans", false),
    ])
    func languageTagsHaveTheirShape(_ tag: String, _ isGood: Bool) {
        #expect(XLIFFLanguageTag.isWellFormed(tag) == isGood)
    }

    @Test func aLanguageHoldsItsParts() {
        #expect(XLIFFLanguageTag.isRange("en", of: "EN-ie"))
        #expect(!XLIFFLanguageTag.isRange("en-IE", of: "en"))
        #expect(!XLIFFLanguageTag.isRange("e", of: "en"))
    }

    @Test(arguments: [
        (XLIFFDatatype.token, "a:b-1.c", "a b"), (.tokens, " a b ", "  "), (.yesNo, "no", "No"),
        (.positiveInteger, " 07 ", "0"), (.naturalNumber, "0", "-1"), (.integer, "-4", "4.0"),
        (.number(0...100), "99.5", "101"), (.number(0...100), "1e1", "nan"),
        (.uri, "http://a/b#c%20", "a b"), (.uri, "#f=1", "%zz"), (.uri, "a/b:c", ":a"),
        (.hexadecimal, "00fF", "0"), (.userDefined, "a:b", "a:b:c"), (.userDefined, "a:b", ":b"),
        (.dateTime, "2026-11-29T13:00:00Z", "29.11.2026"),
        (.oneOfOr(words: ["a"], own: .experimental), "x-b", "b"),
        (.oneOfOr(words: ["a"], own: .prefixed), "x:b", "x-b"),
    ])
    func valuesAreOfTheirType(_ type: XLIFFDatatype, _ good: String, _ bad: String) {
        #expect(type.expectation(for: good) == nil)
        #expect(type.expectation(for: bad) != nil)
    }
}
