import Database
import TestSupport

/// A database for one test.
struct FreshDatabase {
    let engine: Engine
    private let folder: TemporaryFolder
    /// A path or an address.
    let location: String

    /// Makes one, or is `nil` after it was printed that the test is skipped.
    init?(_ engine: Engine, for test: String = #function) throws {
        self.engine = engine
        folder = try TemporaryFolder()
        switch engine {
        case .sqlite: location = folder.path("test.sqlite")
        case .postgreSQL:
            guard let address = try PostgreSQLServer.freshDatabase(for: test) else { return nil }
            location = address
        }
    }

    func connect() throws -> any Connection {
        switch engine {
        case .sqlite: try SQLiteConnection(location, access: .create, busyTimeout: 200)
        case .postgreSQL: try PostgreSQLConnection(location)
        }
    }
}
