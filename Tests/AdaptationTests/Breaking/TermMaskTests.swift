import Testing

@testable import Adaptation

@Suite("Terms in a text")
struct TermMaskTests {
    @Test(
        "terms are found as whole words, the longest first",
        arguments: [
            ("I met Lin Wanqiu there", ["Lin Wanqiu"], ["Lin Wanqiu"]),
            ("I met lin WANQIU there", ["Lin Wanqiu"], ["lin WANQIU"]),
            ("New York City", ["New York", "New York City"], ["New York City"]),
            ("Anna Lindqvist", ["Anna Lind"], []), ("Joanna Lin", ["anna Lin"], []),
            ("林婉秋来了", ["林婉秋"], ["林婉秋"]), ("Ötzi und ötzi", ["Ötzi"], ["Ötzi"]),
            ("a b", ["", " ", "a"], []),
        ])
    func ranges(text: String, terms: [String], wanted: [String]) {
        let bytes = Array(text.utf8)
        let ranges = TermMask(terms).ranges(in: bytes.span)
        #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == wanted)
    }
}
