import Diagnostics
import Testing

@testable import Adaptation

@Suite("kinship-lost") struct KinshipLostTests {
    @Test(
        "a lost grandfather is reported where kinship matters",
        arguments: [
            ("ar", "middle-east-north-africa", "قال إن المرسى ليس للبيع.", Severity.warning),
            ("vi", "southeast-asia", "Bến đò không bán.", .note),
            ("th", "southeast-asia", "ท่าเรือไม่ขาย", .note),
        ] as [(String, String, String, Severity)])
    func lost(to: String, market: String, target: String, severity: Severity) throws {
        let found = try ComparedTexts(to: to, market: market)
            .findings("kinship-lost", ["爷爷说过 渡口不卖"], [target])
        #expect(found.map { $0.severity } == [severity])
        #expect(found.first?.message.contains("爷爷") == true)
    }

    @Test(
        "any word of kinship will do, with its endings",
        arguments: [
            ("ar", "middle-east-north-africa", "爷爷走了", "رحل جدك."),
            ("ar", "middle-east-north-africa", "姑娘 你好", "أهلًا بك."),
            ("vi", "southeast-asia", "爷爷走了", "Ông mất rồi."),
            ("th", "southeast-asia", "奶奶在等", "ย่ากำลังรอ"),
            ("tr", "middle-east-north-africa", "妈妈来了", "Annem geldi."),
        ])
    func kept(to: String, market: String, source: String, target: String) throws {
        let found = try ComparedTexts(to: to, market: market)
            .findings("kinship-lost", [source], [target])
        #expect(found.isEmpty)
    }

    @Test("markets that don't keep kinship aren't asked to")
    func idle() throws {
        let checker = try ComparedTexts(to: "en", market: "north-america").checker("kinship-lost")
        #expect(checker.names.isEmpty)
    }
}
