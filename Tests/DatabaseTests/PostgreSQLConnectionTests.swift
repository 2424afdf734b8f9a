import Database
import TestSupport
import Testing

struct PostgreSQLConnectionTests {
    @Test(arguments: [
        ("postgresql://lan:se:cr@t@host:5432/memory", "postgresql://lan@host:5432/memory"),
        (
            "postgresql://lan@host/memory?sslmode=require",
            "postgresql://lan@host/memory?sslmode=require"
        ),
        (
            "postgresql:///memory?password=secret&user=lan",
            "postgresql:///memory?password=…&user=lan"
        ),
        ("postgresql://host/a@b:c", "postgresql://host/a@b:c"),
        ("postgresql://", "postgresql://"),
    ])
    func passwordsAreNotShown(address: String, shown: String) {
        #expect(PostgreSQLConnection.withoutPassword(address) == shown)
    }

    @Test func aServerThatIsNotThereIsUnreachable() {
        // Port 1 is reserved, so nobody listens there.
        let error = #expect(throws: DatabaseError.self) {
            _ = try PostgreSQLConnection("postgresql://lan:secret@127.0.0.1:1/memory", timeout: 2)
        }
        #expect(error?.code == .unreachable || error?.code == .notInstalled)
        #expect(error?.message.contains("secret") == false)
    }

    @Test func whatTheServerSaysHasItsCode() throws {
        guard let database = try FreshDatabase(.postgreSQL) else { return }
        let connection = try database.connect()
        let statements: [(String, DatabaseError.Code)] = [
            ("select 1 from nothing", .statement), ("select 1 / 0", .statement),
            ("do $$ begin raise exception using errcode = '53100'; end $$", .storage),
            ("do $$ begin raise exception using errcode = '42501'; end $$", .denied),
            ("do $$ begin raise exception using errcode = '40P01'; end $$", .busy),
            ("do $$ begin raise exception using errcode = 'XX001'; end $$", .corrupt),
        ]
        for (statement, code) in statements {
            let error = #expect(throws: DatabaseError.self) { try connection.run(statement) }
            #expect(error?.code == code, "\(statement)")
            #expect(connection.isConnected)
        }
        let address = try #require(database.location.split(separator: "/").dropLast().last)
        let missing = #expect(throws: DatabaseError.self) {
            _ = try PostgreSQLConnection("postgresql://\(address)/nothing")
        }
        #expect(missing?.code == .unreachable)
        #expect(missing?.message.contains("\"nothing\" does not exist") == true)
    }

    @Test func aConnectionThatTheServerEndedIsUnreachable() throws {
        guard let database = try FreshDatabase(.postgreSQL) else { return }
        let other = try database.connect()
        for way in 0..<3 {
            let connection = try database.connect()
            let process = try connection.row("select pg_backend_pid()")?.integer(0) ?? 0
            try other.execute("select pg_terminate_backend(\(process))")
            let error = #expect(throws: DatabaseError.self) {
                switch way {
                case 0: try connection.run("select 1")
                case 1: _ = try connection.rows("select 1")
                default:
                    _ = try connection.rows(
                        "select $1", for: SQLBatch([[.text("a")], [.text("b")]]))
                }
            }
            #expect(error?.code == .unreachable)
            #expect(!connection.isConnected)
        }
    }

    @Test func notificationsCome() throws {
        guard let database = try FreshDatabase(.postgreSQL) else { return }
        let listener = try PostgreSQLConnection(database.location)
        try listener.run("listen news")
        #expect(try !listener.waitForNotification(milliseconds: 1))
        try database.connect().run("notify news")
        #expect(try listener.waitForNotification(milliseconds: 10_000))
        #expect(try !listener.waitForNotification(milliseconds: 1))
    }
}
