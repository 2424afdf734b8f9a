import Adaptation
import Diagnostics
import Testing
import TimedText

@Suite struct CueBudgetJSONTests {
    @Test("the keys are those that programs rely on")
    func keys() throws {
        let document = Document(cues: [Cue(start: 0, end: 1000, text: CueText("你好"))])
        let rules = try RuleSet()
        let budgets = try #require(
            CueBudgets(
                of: document, for: try rules.resolve(locale: "th"),
                from: try rules.resolve(locale: "zh-Hans")))
        var json = JSONWriter()
        CueBudgetJSON.write(budgets, file: "a.srt", to: &json)
        #expect(
            json.text == """
                {"version":1,"file":"a.srt","source":{"locale":"zh-Hans","unit":"fullwidth"},\
                "target":{"locale":"th","unit":"base"},"expansion":2.2,"expansion90":2.86,\
                "summary":{"fits":1,"tight":0,"cut":0,"impossible":0},\
                "cues":[{"cue":1,"start":0,"duration":1000,"available":2500,"sourceLength":2,\
                "fits":42,"limit":"speed","expected":4.4,"expected90":5.7,"pressure":0.1,\
                "verdict":"fits","cut":0}]}
                """)
    }
}
