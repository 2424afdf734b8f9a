import Diagnostics
import Testing

@testable import Adaptation

@Suite("formality-mix") struct FormalityMixTests {
    @Test(
        "two forms in one breath are a note",
        arguments: [
            ("fr-FR", "Tu es là ? Je vous attends.", "vous"),
            ("de", "Du weißt, dass ich Sie liebe.", "Sie"),
            ("zh-Hans", "你坐，我给您倒茶", "您"),
            ("es-ES", "Usted sabe que tú puedes.", "tú"),
            ("ru", "Ты здесь? Я жду вас.", "вас"),
        ])
    func mixed(locale: String, text: String, form: String) throws {
        let texts = ComparedTexts(to: locale)
        let file = try texts.file("formality-mix", "", ComparedTexts.subRip([text]))
        let found = try texts.checker("formality-mix").check(file)
        #expect(found.count == 1)
        guard case .text(let bytes) = found.first?.place else {
            Issue.record("no place")
            return
        }
        #expect(file.string(bytes) == form)
    }

    @Test(
        "one form, a plural and other speakers are left alone",
        arguments: [
            ("fr-FR", ["Tu viens ?", "Vous venez ?"]),
            ("fr-FR", ["- Tu viens ?\n- Et vous ?"]),
            ("fr-FR", ["Tu viens avec vous deux ?"]),
            ("de", ["Du kommst. Sie ist da."]),
            ("de", ["Ich gebe ihr, was Sie wollen."]),
            ("zh-Hans", ["您看 你们都来了"]),
            ("ko", ["나는 너를 알아 저기"]),
            ("en", ["You and you."]),
        ])
    func unmixed(locale: String, lines: [String]) throws {
        let found = try ComparedTexts(to: locale).findings("formality-mix", lines, lines)
        #expect(found.isEmpty, "\(found.map { $0.message })")
    }

    @Test("a sentence that goes on in the next cue is one breath")
    func goesOn() throws {
        let lines = ["Si tu veux savoir,", "je vous le dirai."]
        let found = try ComparedTexts(to: "fr-FR").findings("formality-mix", lines, lines)
        #expect(found.map { $0.cue } == [1])
    }
}
