import Diagnostics
import Testing

@testable import Adaptation

@Suite("untranslated") struct UntranslatedTests {
    @Test(
        "text in the source's script is left over",
        arguments: [
            ("zh-Hans", "en", "秦叔 下班啦", "Uncle Qin, 下班啦", "下班啦"),
            ("zh-Hans", "th", "我送的是快递", "ฉันส่ง快递", "快递"),
            ("ru", "en", "Это Сокол", "This is Сокол", "Сокол"),
            ("th", "vi", "ลุงฉิน", "Chú ลุง", "ลุง"),
        ])
    func script(from: String, to: String, source: String, target: String, left: String) throws {
        let texts = ComparedTexts(from: from, to: to)
        let found = try texts.findings("untranslated", [source], [target])
        let file = try texts.file(
            "untranslated", ComparedTexts.subRip([source]), ComparedTexts.subRip([target]))
        #expect(found.count == 1)
        guard case .text(let bytes) = found.first?.place else {
            Issue.record("no place")
            return
        }
        #expect(file.string(bytes) == left)
    }

    @Test(
        "a line that is the same as the source's is left over",
        arguments: [
            ("en", "fr-FR", "Let's take a look", "let’s take a look…"),
            ("en", "de", "COME WITH ME NOW", "COME WITH ME NOW"),
            ("ja", "zh-Hans", "彼女は日本人ですよね", "彼女は日本人ですよね"),
            ("en", "zh-Hans", "I don't know\nhim", "I don't know him"),
        ])
    func same(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("untranslated", [source], [target])
        #expect(found.count == 1)
    }

    @Test(
        "names, exclamations, numbers, addresses and terms aren't",
        arguments: [
            ("en", "fr-FR", "Lin Xiaoman", "Lin Xiaoman"),
            ("en", "fr-FR", "Morevna Project Studio", "Morevna Project Studio"),
            ("en", "es-419", "Ha ha ha!", "¡Ha ha ha!"),
            ("en", "de", "No, no!", "No, no!"),
            (
                "en", "de", "synfig.org www.morevna.com/a b@c.org",
                "synfig.org www.morevna.com/a b@c.org"
            ),
            ("en", "vi", "11:58", "11:58"),
            ("zh-Hans", "ja", "顾怀山", "顾怀山"),
            ("zh-Hans", "en", "远渡集团", "Yuandu Group"),
            ("en-US", "en-GB", "Let's take a look", "Let's take a look"),
            ("en", "zh-Hans", "It's an iPhone", "这是iPhone"),
        ])
    func allowed(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("untranslated", [source], [target])
        #expect(found.isEmpty, "\(found.map { $0.message })")
    }

    @Test("terms that were given may stay")
    func terms() throws {
        let found = try ComparedTexts(to: "en", terms: ["功夫"])
            .findings("untranslated", ["他会功夫"], ["He knows 功夫."])
        #expect(found.isEmpty)
    }
}
