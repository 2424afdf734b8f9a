import Database
import TestSupport
import Testing

/// What both engines do alike.
struct ConnectionTests {
    private static let table = [
        Engine.sqlite: "create table t (a integer, b text, c blob, d double precision)",
        Engine.postgreSQL: "create table t (a bigint, b text, c bytea, d double precision)",
    ]

    private static func connect(_ database: FreshDatabase) throws -> any Connection {
        let connection = try database.connect()
        try connection.run(table[database.engine] ?? "")
        return connection
    }

    private static let texts = [
        "", "a\0b", "\0", "\u{10FFFF}\0\u{10FFFF}1", "𝄞走", "'; drop table t; --", "e\u{301}", "$1",
    ]
    private static let numbers: [Double] = [0, -0.1, 1e300, .infinity, -.infinity, 2.5e-308]

    /// By a statement, by a batch and by bulk insertion, every value comes back to the last byte.
    @Test(arguments: Engine.allCases, 0..<3)
    func valuesComeBack(engine: Engine, way: Int) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try Self.connect(database)
        var rows: [[SQLValue]] = [[.null, .null, .null, .null]]
        for (index, text) in Self.texts.enumerated() {
            rows.append([
                .integer([Int64.min, .max, 0, -1][index % 4]), .text(text), .blob(Array(text.utf8)),
                .double(Self.numbers[index % Self.numbers.count]),
            ])
        }
        let names = ["a", "b", "c", "d"]
        switch way {
        case 0:
            for row in rows {
                try connection.execute(
                    "insert into t values (\(row[0]), \(row[1]), \(row[2]), \(row[3]))")
            }
        case 1:
            try connection.execute("insert into t values ($1, $2, $3, $4)", for: SQLBatch(rows))
        default: try connection.insert(into: "t", columns: names, rows: SQLBatch(rows))
        }
        let found = try connection.rows("select a, b, c, d from t")
        #expect(found.count == rows.count)
        for (row, expected) in zip(found, rows) {
            for column in 0..<4 {
                #expect("\(row[column])".utf8.elementsEqual("\(expected[column])".utf8))
            }
        }
        for row in rows.dropFirst() {
            #expect(try connection.rows("select 1 from t where b = \(row[1])").count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func aBatchAnswersEachRow(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try Self.connect(database)
        var batch = SQLBatch(columns: 2)
        for number in 0..<2000 {
            batch.append(Int64(number % 1500))
            batch.append("text \(number)")
        }
        try connection.insert(into: "t", columns: ["a", "b"], rows: batch)
        let answers = try connection.rows(
            "select b from t where a = $1 order by b",
            for: SQLBatch((0..<2000).map { [.integer($0)] }))
        #expect(answers.count == 2000)
        for (number, rows) in answers.enumerated() {
            let count = number < 500 ? 2 : number < 1500 ? 1 : 0
            #expect(rows.count == count)
            #expect(rows.contains { $0.text(0) == "text \(number)" } == (count > 0))
        }
    }

    @Test(arguments: Engine.allCases)
    func aFailedTransactionLeavesNothing(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try Self.connect(database)
        try connection.run("create unique index u on t (a)")
        let rows = SQLBatch([[.integer(1)], [.integer(2)], [.integer(1)]])
        for way in 0..<3 {
            let error = #expect(throws: DatabaseError.self) {
                try connection.transaction { () throws(DatabaseError) in
                    try connection.execute("insert into t (a) values (\(7))")
                    switch way {
                    case 0: try connection.insert(into: "t", columns: ["a"], rows: rows)
                    case 1: try connection.execute("insert into t (a) values ($1)", for: rows)
                    default: try connection.execute("insert into t (a) values (7)")
                    }
                }
            }
            #expect(error?.code == .constraint)
            // The connection works on.
            #expect(try connection.row("select count(*) from t")?.integer(0) == 0)
        }
        let error = #expect(throws: DatabaseError.self) { try connection.run("selekt 1") }
        #expect(error?.code == .statement)
        #expect(error?.sql == "selekt 1")
        try connection.transaction { () throws(DatabaseError) in
            try connection.execute("insert into t (a) values (\(7))")
        }
        #expect(try connection.row("select a from t")?.integer(0) == 7)
    }

    @Test(arguments: Engine.allCases)
    func aWrongNumberOfValuesIsAnError(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try Self.connect(database)
        for values in [[], [.integer(1)], [.integer(1), .null, .null]] as [[SQLValue]] {
            #expect(throws: DatabaseError.self) {
                try connection.execute(
                    SQL(text: "insert into t (a, b) values ($1, $2)", values))
            }
        }
        #expect(try connection.row("select count(*) from t")?.integer(0) == 0)
    }

    /// The texts of many statements don't pile up.
    @Test(arguments: Engine.allCases)
    func manyStatementsAreForgotten(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try Self.connect(database)
        for number in 0..<450 {
            #expect(
                try connection.row(SQL(text: "select \(number % 250) + 0"))?.integer(0)
                    == Int64(number % 250))
        }
    }
}
