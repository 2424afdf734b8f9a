import TestSupport
import Testing

@testable import Adaptation

@Suite("Line breaking")
struct LineBreakerTests {
    /// Breaks a text by the rules of a locale; `|` stands for a line end.
    private func lines(
        _ text: String, _ locale: String, limit: Double = 42, lines: Int = 2,
        terms: [String] = [], profile: String? = nil, at mandatory: [Int] = []
    ) throws -> String {
        let rules = try RuleSet().resolve(locale: locale, profile: profile)
        let breaker = LineBreaker(rules, terms: terms)
        let text = text.replacing("|", with: "\n")
        return breaker.break(
            text, limit: limit, lines: lines, measure: Counting(rules), at: mandatory
        ).applied(to: text).replacing("\n", with: "|")
    }

    @Test(
        "lines break where a phrase ends",
        arguments: [
            ("en", "She never told me|that the letter was already gone"),
            ("en", "I left the keys|on the kitchen table for you."),
            ("es", "No puedo creer|que la mujer del presidente mienta"),
            ("fr", "Elle est revenue ce matin|avec les papiers de son mari"),
            ("de", "Ich habe dir gesagt,|dass der Vertrag ungültig ist"),
            ("ru", "Он сказал мне,|что на самом деле ничего не было"),
            ("ar", "لن أسامحك أبدا|على ما فعلته بعائلتي في ذلك اليوم"),
            ("he", "אני לא מאמינה לך|אחרי כל מה שעשית למשפחה שלי אז"),
        ])
    func phrases(locale: String, wanted: String) throws {
        #expect(try lines(wanted.replacing("|", with: " "), locale) == wanted)
        // The old line ends don't matter.
        let other = wanted.split { $0 == " " || $0 == "|" }.joined(separator: "|")
        #expect(try lines(other, locale) == wanted)
    }

    @Test(
        "neither an article nor a preposition ends a line",
        arguments: [
            ("en", "He has been looking for the old photograph", ["the", "for"]),
            ("es", "Estaba sentada en la cocina con las llaves", ["en", "la", "con", "las"]),
            ("it", "Ho lasciato il telefono sul tavolo della cucina", ["il", "sul", "della"]),
            ("pt", "Eu deixei o dinheiro na gaveta da cozinha velha", ["o", "na", "da"]),
        ])
    func closedClasses(locale: String, text: String, words: [String]) throws {
        for limit in [28.0, 30, 34] {
            let upper = try #require(
                try lines(text, locale, limit: limit).split(separator: "|").first)
            let last = String(upper.split(separator: " ").last ?? "")
            #expect(!words.contains(last), "\(upper)")
        }
    }

    @Test("what fits on one line stays on one, and is joined")
    func oneLine() throws {
        #expect(try lines("I know.", "en") == "I know.")
        #expect(try lines("I know|what you did.", "en") == "I know what you did.")
        #expect(try lines("我知道|你做了什么", "zh-Hans", limit: 16) == "我知道你做了什么")
    }

    @Test("no line breaks inside a term or a name, however even the lines would be")
    func terms() throws {
        let text = "They sold us the Jade Dragon Seal Company last year"
        let term = "Jade Dragon Seal Company"
        let broken = try lines(text, "en", terms: [term])
        #expect(broken.contains("|"))
        #expect(broken.contains(term))
        let name = "我昨天在医院看见了欧阳婉秋和她母亲"
        #expect(try lines(name, "zh-Hans", limit: 11, terms: ["欧阳婉秋"]).contains("欧阳婉秋"))
        // A name is no part of another word.
        let other = "Nobody here has ever seen Anna Lindqvist before"
        #expect(try lines(other, "en", terms: ["Anna Lind"]) == lines(other, "en"))
    }

    @Test("the lines of two speakers stay apart")
    func speakers() throws {
        let text = "-Who?\n-The man who came here every day that summer."
        let offset = 5
        let wanted = "-Who?|-The man who came here every day that summer."
        #expect(try lines(text, "en", limit: 50, at: [offset]) == wanted)
        let three = "-Who?|-The man who came here|every day that summer."
        #expect(try lines(text, "en", limit: 30, lines: 3, at: [offset]) == three)
    }

    @Test("three lines and more are of like length and keep phrases together")
    func threeLines() throws {
        let text = "I never wanted to see you again after what you did to my family"
        let three = try lines(text, "en", limit: 25, lines: 3).split(separator: "|")
        #expect(three.count == 3)
        #expect(three.allSatisfy { (16...25).contains($0.count) })
        let ends = three.dropLast().compactMap { $0.split(separator: " ").last }
        #expect(!ends.contains { ["to", "after", "my", "I", "you"].contains($0) }, "\(three)")
        for count in 3...12 {
            let long = Array(repeating: text, count: (count + 1) / 2).joined(separator: ", ")
            let broken = try lines(long, "en", limit: 40, lines: count * 2)
            #expect(broken.split(separator: "|").allSatisfy { $0.count <= 40 })
        }
    }

    @Test(
        "lines break between words in scripts without spaces",
        arguments: [
            ("zh-Hans", 8.0, "我绝对不会原谅|那个背叛我的女人"),
            ("zh-Hant", 8, "我絕對不會原諒|那個背叛我的女人"),
            ("th", 20, "ผมไม่เคยคิด|ว่าเธอจะกลับมาหาผม"),
            ("km", 16, "ខ្ញុំមិនដែលគិតថាអ្នក|នឹងត្រឡប់មកវិញទេ"),
            ("my", 16, "ကျွန်တော် မင်းကို|ဘယ်တော့မှ ခွင့်မလွှတ်ဘူး"),
            ("ja", 9, "あなたがここに|来るとは思わなかった"),
        ])
    func unspaced(locale: String, limit: Double, wanted: String) throws {
        #expect(
            try lines(wanted.replacing("|", with: locale == "my" ? " " : ""), locale, limit: limit)
                == wanted)
        #expect(try lines(wanted, locale, limit: limit) == wanted)
    }

    @Test(
        "no line breaks inside a number or a compound",
        arguments: [
            ("zh-Hans", "他们这些人欠我一亿五千三百万块钱", 9.0, "一亿五千三百万"),
            ("zh-Hans", "她们一家住在三十八楼的房子里面", 8, "三十八"),
            ("vi", "Cô ấy đang ở trên tầng ba mươi tám của tòa nhà", 30, "ba mươi tám"),
            ("vi", "Tôi sẽ không bao giờ đến hội đồng quản trị nữa", 28, "hội đồng"),
            ("vi", "Hôm qua anh ấy chờ em ở bến đò cũ rất lâu", 28, "bến đò"),
            ("en", "They have given him about 1 000 000 euros in all", 30, "1 000 000"),
            ("th", "ฉันจะไม่รักเขาอีกต่อไปแล้วและฉันจะไปจากที่นี่", 24, "อีกต่อไป"),
        ])
    func wholeNumbers(locale: String, text: String, limit: Double, whole: String) throws {
        let broken = try lines(text, locale, limit: limit)
        #expect(broken.contains("|") && broken.contains(whole), "\(broken)")
    }

    @Test("no line begins with what belongs to a verb", arguments: [8.0, 9, 10, 11, 13])
    func japaneseEndings(limit: Double) throws {
        for text in ["うっかりして寝ちゃったんだ", "今日という日を迎えることができました"] {
            let broken = try lines(text, "ja", limit: limit)
            #expect(!broken.contains("|ちゃ") && !broken.contains("|こと"), "\(broken)")
        }
    }

    @Test("a break inside a word is moved to its edge")
    func movedFromWord() throws {
        #expect(try lines("我绝对不会原|谅那个背叛我的女人", "zh-Hans", limit: 8) == "我绝对不会原谅|那个背叛我的女人")
    }

    @Test("text of another script breaks between its words too")
    func mixed() throws {
        let text = "Il m'a dit 我绝对不会原谅那个背叛我的女人"
        let broken = try lines(text, "fr", limit: 22)
        #expect(broken.split(separator: "|").count == 2)
        #expect(broken.replacing("|", with: "").count >= text.count - 1)
    }

    @Test("no line begins with a mark or particle of the locale's list")
    func forbiddenStarts() throws {
        #expect(try !lines("这件事情我早就已经全部都知道了吧", "zh-Hans", limit: 15).contains("|吧"))
        #expect(
            try !lines("Est-ce que tu viens avec moi ce soir ? Oui !", "fr", limit: 38).contains(
                "|?"))
        #expect(try !lines("เขาทำงานหนักมาก ๆ ทุกวันเลยนะ", "th", limit: 18).contains("|ๆ"))
    }

    @Test("no-break spaces are kept, and a word longer than the limit stays whole")
    func unbroken() throws {
        let text = "Il a payé 1\u{202F}000\u{202F}000\u{A0}euros pour ça"
        #expect(try lines(text, "fr", limit: 22).contains("1\u{202F}000\u{202F}000\u{A0}euros"))
        let word = String(repeating: "a", count: 60)
        let rules = try RuleSet().resolve(locale: "en")
        let breaking = LineBreaker(rules).break(
            word, limit: 42, lines: 2, measure: Counting(rules))
        #expect(breaking.overflows == 1)
        #expect(!breaking.fits)
        #expect(breaking.applied(to: word) == word)
    }

    @Test("a hyphen is a place only where spaces aren't enough, and is kept")
    func hyphens() throws {
        #expect(
            try lines("Rindfleischetikettierungs-überwachungsaufgaben", "de")
                == "Rindfleischetikettierungs-|überwachungsaufgaben")
        #expect(
            try lines("the well-|known actor", "en", limit: 42) == "the well-known actor")
    }

    @Test("text that can't fit has as few long lines as it can")
    func overflow() throws {
        let text = Array(repeating: "again and again", count: 20).joined(separator: " ")
        let rules = try RuleSet().resolve(locale: "en")
        for count in 1...5 {
            let breaking = LineBreaker(rules).break(
                text, limit: 20, lines: count, measure: Counting(rules))
            #expect(breaking.overflows == 1)
            #expect(breaking.lengths.count <= count)
        }
    }

    @Test("a profile may want the lower line to be the longer one")
    func shape() throws {
        let text = "You can't just walk in here whenever you want"
        let broken = try lines(text, "en", limit: 40, profile: "netflix").split(separator: "|")
        #expect(broken.count == 2 && broken[0].count <= broken[1].count)
    }

    @Test("the reasons of a break are told")
    func reasons() throws {
        let rules = try RuleSet().resolve(locale: "en")
        let breaking = LineBreaker(rules).break(
            "I left the keys on the kitchen table for you, my dear.", limit: 36, lines: 2,
            measure: Counting(rules))
        let reasons = breaking.breaks.flatMap(\.reasons).map(\.description)
        #expect(reasons == ["before a preposition that begins a phrase"])
    }

    @Test("limits and offsets without sense do no harm", arguments: [-1.0, 0, .nan, .infinity])
    func nonsense(limit: Double) throws {
        let rules = try RuleSet().resolve(locale: "en")
        let breaker = LineBreaker(rules, terms: ["", " ", "a"])
        for text in ["", " ", "\n", " \n a\n\n b \n", "a b", "\u{FE0F}", "a\u{200D} b"] {
            for lines in [-3, 0, 1, 2, 3, 1000] {
                let breaking = breaker.break(
                    text, limit: limit, lines: lines, measure: Counting(rules),
                    at: [-5, 0, 1, 2, 900])
                let result = breaking.applied(to: text)
                #expect(result.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
            }
        }
    }

    @Test("a cue of 100,000 characters is broken too", .timeLimit(.minutes(5)))
    func long() throws {
        for (locale, text) in [
            ("en", "I never saw the man "), ("zh-Hans", "我绝对不会原谅"), ("de", "ab-"), ("en", "a"),
        ] {
            let rules = try RuleSet().resolve(locale: locale)
            let breaker = LineBreaker(rules, terms: ["never saw"])
            let long = String(repeating: text, count: 100_000 / text.count)
            for lines in [1, 2, 3, 5_000] {
                let breaking = breaker.break(
                    long, limit: 42, lines: lines, measure: Counting(rules))
                #expect(breaking.lengths.count <= lines)
            }
            let lines = (0..<5_000).map { _ in text }
            _ = breaker.faults(of: lines)
        }
    }
}
