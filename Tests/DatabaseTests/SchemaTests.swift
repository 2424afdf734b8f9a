import Database
import TestSupport
import Testing

struct SchemaTests {
    private static func schema(_ versions: Int, last: String? = nil) -> Schema {
        var steps = (1...versions).map { ["create table step\($0) (a integer)"] }
        if let last { steps[versions - 1] = ["create table step\(versions) (a integer)", last] }
        return Schema(
            "test memory", identifier: 7, namespace: "test",
            migrations: steps.map { Migration($0) })
    }

    private static func tables(_ connection: any Connection) throws -> [String] {
        let sql: SQL =
            connection.engine == .sqlite
            ? "select name from sqlite_master where name like 'step%' order by 1"
            : "select relname from pg_class where relname like 'step%' order by 1"
        return try connection.rows(sql).map { $0.text(0) }
    }

    @Test(arguments: Engine.allCases)
    func stepsAreTakenInOrderAndOnce(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try database.connect()
        #expect(try Self.schema(1).prepare(connection) == nil)
        #expect(try Self.tables(connection) == ["step1"])
        let backup = try Self.schema(3).prepare(connection)
        #expect(backup == (engine == .sqlite ? database.location + ".backup-v1" : nil))
        #expect(try Self.tables(connection) == ["step1", "step2", "step3"])
        #expect(try Self.schema(3).prepare(database.connect()) == nil)
        let error = #expect(throws: DatabaseError.self) {
            try Self.schema(2).prepare(connection)
        }
        #expect(error?.code == .tooNew)
        #expect(
            error?.message
                == "'\(connection.location)' is of version 3, and this program knows only 2")
    }

    /// A step that fails leaves the version before it.
    @Test(arguments: Engine.allCases)
    func aFailedStepChangesNothing(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try database.connect()
        try Self.schema(1).prepare(connection)
        #expect(throws: DatabaseError.self) {
            try Self.schema(3, last: "insert into nothing values (1)").prepare(connection)
        }
        #expect(try Self.tables(connection) == ["step1", "step2"])
        try Self.schema(3).prepare(connection)
        #expect(try Self.tables(connection) == ["step1", "step2", "step3"])
    }

    @Test(arguments: Engine.allCases)
    func manyMayPrepareAtOnce(engine: Engine) async throws {
        guard let database = try FreshDatabase(engine) else { return }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let connection: any Connection =
                        engine == .sqlite
                        ? try SQLiteConnection(database.location, access: .create)
                        : try database.connect()
                    try Self.schema(4).prepare(connection)
                }
            }
            try await group.waitForAll()
        }
        #expect(try Self.tables(database.connect()).count == 4)
    }

    @Test(arguments: Engine.allCases)
    func aReaderChangesNothing(engine: Engine) throws {
        guard let database = try FreshDatabase(engine) else { return }
        let connection = try database.connect()
        let error = #expect(throws: DatabaseError.self) {
            try Self.schema(1).prepare(connection, mayChange: false)
        }
        #expect(error?.message == "'\(connection.location)' isn't a test memory")
        #expect(error?.code == .corrupt)
        #expect(try Self.tables(connection) == [])
    }
}
