import Database
import Testing

struct SQLTests {
    @Test func valuesAreBoundAndNumbered() {
        let name: String? = "O'Neil"
        let nothing: Int? = nil
        let sql: SQL = "a = \(1) and b = \(name) and c = \(nothing) and d = \(true) and e = \(0.5)"
        #expect(sql.text == "a = $1 and b = $2 and c = $3 and d = $4 and e = $5")
        #expect(sql.values == [.integer(1), .text("O'Neil"), .null, .integer(1), .double(0.5)])
    }

    @Test func piecesAreNumberedAnew() {
        let piece: SQL = "a = \("x") or b = \([1, 2] as [UInt8])"
        var sql: SQL = "c = \(0) and (\(piece)) and d = \(9)"
        #expect(sql.text == "c = $1 and (a = $2 or b = $3) and d = $4")
        #expect(sql.values == [.integer(0), .text("x"), .blob([1, 2]), .integer(9)])
        sql += " and e = \(7)"
        #expect(sql.text.hasSuffix("d = $4 and e = $5"))
        #expect(sql.values.count == 5)
    }

    @Test func moreThanNineValuesKeepTheirOrder() {
        var sql: SQL = ""
        for number in 0..<23 { sql += " \(number)" }
        let whole: SQL = "\(sql);"
        #expect(whole.text == (1...23).map { " $\($0)" }.joined() + ";")
        #expect(whole.values == (0..<23).map { .integer($0) })
    }
}
