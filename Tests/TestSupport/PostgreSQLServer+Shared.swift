import Foundation
import Synchronization

extension PostgreSQLServer {
    private static let shared = Mutex<Result<PostgreSQLServer?, any Error>?>(nil)

    /// The address of a fresh database on a server that all tests of the process share, or `nil` after
    /// it was printed that the test is skipped. Nobody may stop that server.
    public static func freshDatabase(for test: String = #function) throws -> String? {
        let server = try shared.withLock { shared in
            let result =
                shared
                ?? Result {
                    let server = try start(for: test)
                    // Nothing else ends the server when the tests have ended.
                    atexit { PostgreSQLServer.stopShared() }
                    return server
                }
            shared = result
            return try result.get()
        }
        return try server?.address("test\(UUID().uuidString.prefix(8).lowercased())")
    }

    private static func stopShared() {
        shared.withLock { shared in
            try? (try? shared?.get())?.stop("immediate")
        }
    }
}
