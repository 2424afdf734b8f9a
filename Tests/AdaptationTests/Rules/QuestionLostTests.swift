import Diagnostics
import Testing

@testable import Adaptation

@Suite("question-lost") struct QuestionLostTests {
    @Test("a question that became a statement is a note")
    func lost() throws {
        let texts = ComparedTexts(to: "en")
        let found = try texts.findings(
            "question-lost", ["收件人是谁？", "找到了"], ["The addressee.", "Found it."])
        #expect(found.map { $0.cue } == [0])
        #expect(found.map { $0.severity } == [.note])
    }

    @Test(
        "each locale asks in its way",
        arguments: [
            ("en", "Who is it for?"), ("ar", "لمن هو؟"), ("th", "ส่งให้ใคร"), ("th", "ลุงขายหนูเหรอ"),
            ("el", "Ποιος είναι;"), ("ja", "誰？"), ("es-419", "¿Para quién es?"),
        ])
    func asked(to: String, target: String) throws {
        let found = try ComparedTexts(to: to).findings("question-lost", ["收件人是谁？"], [target])
        #expect(found.isEmpty)
    }
}
