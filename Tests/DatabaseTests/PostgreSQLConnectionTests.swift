import Database
import TestSupport
import Testing

struct PostgreSQLConnectionTests {
    @Test func valuesComeBack() throws {
        guard let address = try PostgreSQLServer.freshDatabase() else { return }
        let connection = try PostgreSQLConnection(address)
        try connection.run("create table t (a bigint, b text, c bytea, d double precision)")
        let texts = ["", "a\0b", "\u{10FFFF}\0\u{10FFFF}1", "𝄞走", "'; drop table t; --"]
        for text in texts {
            try connection.execute("delete from t")
            let bytes = Array(text.utf8)
            try connection.execute(
                "insert into t values (\(Int64.min), \(text), \(bytes), \(-0.1))")
            let row = try #require(try connection.row("select a, b, c, d from t where b = \(text)"))
            #expect(row.integer(0) == .min)
            #expect(Array(row.text(1).utf8) == bytes)
            #expect(row.bytes(2) == bytes)
            #expect(row.double(3) == -0.1)
        }
    }
}
