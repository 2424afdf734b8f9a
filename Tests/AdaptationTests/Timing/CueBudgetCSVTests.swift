import Adaptation
import Foundation
import Testing
import TimedText

@Suite struct CueBudgetCSVTests {
    @Test("translators get a row for each cue, in a table that spreadsheets understand")
    func table() throws {
        let document = Document(cues: [
            Cue(start: 0, end: 1000, text: CueText("他说\"好\"，\n走")),
            Cue(start: 1080, end: 2000, text: CueText("-走吧")),
        ])
        let rules = try RuleSet()
        let budgets = try #require(
            CueBudgets(
                of: document, for: try rules.resolve(locale: "th"),
                from: try rules.resolve(locale: "zh-Hans")))
        let text = String(decoding: CueBudgetCSV.written(budgets, of: document), as: UTF8.self)
        let rows = text.components(separatedBy: "\r\n")
        #expect(rows[0].hasPrefix("\u{FEFF}cue,start,duration,available,source,"))
        #expect(rows[1].hasPrefix("1,0,1000,1000,\"他说\"\"好\"\"，\n走\","))
        #expect(rows[2].contains("\"'-走吧\""))
        #expect(rows.count == 4 && rows[3].isEmpty)
    }
}
