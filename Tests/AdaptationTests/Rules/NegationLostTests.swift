import Diagnostics
import Testing

@testable import Adaptation

@Suite("negation-lost") struct NegationLostTests {
    @Test(
        "a negation that only the source has is reported",
        arguments: [
            ("zh-Hans", "en", "爷爷说过 渡口不卖", "Grandpa said the crossing is for sale."),
            ("zh-Hans", "th", "他没有来", "เขามาแล้ว"),
            ("zh-Hans", "es-419", "谁也不许上", "Todos suben."),
            ("zh-Hans", "ar", "他不是我父亲", "هو أبي."),
            ("en", "fr-FR", "I don't know him.", "Je le connais."),
            ("en", "zh-Hans", "I can’t leave.", "我要走"),
            ("ru", "en", "Он не пришёл.", "He came."),
            ("ko", "en", "그는 오지 않았다.", "He came."),
            ("ja", "en", "彼は来なかった。", "He came."),
            ("de", "it", "Ich habe das nicht getan.", "L'ho fatto io."),
        ])
    func lost(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("negation-lost", [source], [target])
        #expect(found.map { $0.severity } == [.warning], "\(found.map { $0.message })")
    }

    @Test(
        "translations that say the same are left alone",
        arguments: [
            ("zh-Hans", "en", "不错", "Good."),
            ("zh-Hans", "en", "没关系", "It's all right."),
            ("zh-Hans", "en", "是不是林大川？", "Was it Lin Dachuan?"),
            ("zh-Hans", "en", "门要关了 进不进？", "In or out?"),
            ("zh-Hans", "en", "签收单签了没有？", "Did you sign the slip?"),
            ("zh-Hans", "en", "不可能", "Impossible."),
            ("zh-Hans", "en", "别人的快递", "Somebody else's parcel."),
            ("zh-Hans", "id", "没人知道", "Entah."),
            ("zh-Hans", "th", "非常好", "ดีมาก"),
            ("zh-Hans", "vi", "你不在", "Anh không có ở đây."),
            ("zh-Hans", "ja", "行かない？ 不去", "行きません"),
            ("zh-Hans", "tr", "他没来", "Gelmedi."),
            ("zh-Hans", "fa", "我不知道", "نمی‌دانم."),
            ("en", "fr-FR", "There is no doubt.", "C'est certain."),
            ("en", "fr-FR", "I only have one.", "Je n'ai que ça."),
            ("en", "de", "You're coming, aren't you?", "Du kommst, oder?"),
            ("en", "es-ES", "It's not fair.", "Es injusto."),
            ("fr-FR", "en", "Deux pas en arrière.", "Two steps back."),
            ("en", "fr-FR", "He left at once.", "Il est parti sans attendre."),
            ("en", "fr-FR", "He worked hard.", "Il n'a pas ménagé ses efforts."),
            ("fr-FR", "en", "Il n'y a pas moins de dix hommes.", "There are ten men or more."),
        ])
    func kept(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("negation-lost", [source], [target])
        #expect(found.isEmpty, "\(found.map { $0.message })")
    }

    @Test("what was turned around, or added, is a note")
    func notes() throws {
        let texts = ComparedTexts(to: "en")
        for (source, target) in [
            ("怎么能不去？", "Will you go?"), ("不许动！", "Hands up!"), ("他走了", "He isn't here."),
        ] {
            let found = try texts.findings("negation-lost", [source], [target])
            #expect(found.map { $0.severity } == [.note], "\(source)")
        }
    }

    @Test("a negation that moved to the next cue isn't lost")
    func moved() throws {
        let found = try ComparedTexts(from: "en", to: "de").findings(
            "negation-lost", ["I don't believe", "that he came."], ["Ich glaube,", "er kam nicht."])
        #expect(found.isEmpty)
    }
}
