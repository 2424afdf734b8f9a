import Foundation

/// A server of PostgreSQL of its own, on loopback, which stops when the value goes.
///
/// It doesn't flush to the disk (`fsync=off`), which only matters when the machine itself stops.
public final class PostgreSQLServer: Sendable {
    private let folder: TemporaryFolder
    private let binaries: String
    private let port: Int

    /// Starts a server, or prints that the test is skipped when PostgreSQL isn't installed.
    public static func start(for test: String = #function) throws -> PostgreSQLServer? {
        guard let binaries else {
            print("skipped: \(test) needs PostgreSQL (Debian: postgresql-15)")
            return nil
        }
        return try PostgreSQLServer(binaries)
    }

    /// The newest installed version.
    private static let binaries: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
            .map { "\(root)/\($0)/bin" }
            .first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
    }()

    private init(_ binaries: String) throws {
        self.binaries = binaries
        folder = try TemporaryFolder()
        port = try Self.freePort()
        if Self.isRoot { try Self.run("chown", "postgres", folder.root) }
        try server(
            "initdb", "-D", folder.path("data"), "-A", "trust", "-U", "memory", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync", "--no-instructions")
        try resume()
    }

    deinit { try? stop("immediate") }

    /// The address of a database, which is made when it isn't there yet.
    public func address(_ database: String) throws -> String {
        let root = "postgresql://memory@127.0.0.1:\(port)/"
        _ = try? run(sql: "create database \"\(database)\"", in: root + "postgres")
        return root + database
    }

    /// Stops the server; `fast` ends its clients in order, `immediate` is as a crash.
    public func stop(_ mode: String = "fast") throws {
        try server("pg_ctl", "-D", folder.path("data"), "-m", mode, "-w", "stop")
    }

    /// Starts the server again.
    public func resume() throws {
        try server(
            "pg_ctl", "-D", folder.path("data"), "-l", folder.path("log"), "-w", "-t", "30", "-o",
            "-c listen_addresses=127.0.0.1 -c port=\(port) -c max_connections=60 -c fsync=off"
                + " -c unix_socket_directories=\(folder.root)", "start")
    }

    /// Runs SQL by `psql` and returns what it prints, without headings.
    @discardableResult
    public func run(sql: String, in address: String) throws -> String {
        try Self.run(
            binaries + "/psql", "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql, address)
    }

    private func server(_ program: String, _ arguments: String...) throws {
        var words = [binaries + "/" + program] + arguments
        // The server refuses to run for root.
        if Self.isRoot { words = ["runuser", "-u", "postgres", "--"] + words }
        _ = try Self.run(words)
    }

    private static var isRoot: Bool { getuid() == 0 }

    @discardableResult
    private static func run(_ words: String...) throws -> String { try run(words) }

    private static func run(_ words: [String]) throws -> String {
        // The server that pg_ctl starts keeps its streams, so what it says goes to a file.
        let output = FileManager.default.temporaryDirectory
            .appending(path: "tradewind-test-\(UUID().uuidString).out")
        defer { try? FileManager.default.removeItem(at: output) }
        // Foundation's process would wait for the server, too, so the shell isn't run by it.
        let quoted = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }
        let command = quoted.joined(separator: " ") + " > '\(output.path)' 2>&1 < /dev/null"
        let status = Shell.run(command)
        let text = try String(contentsOf: output, encoding: .utf8)
        guard status == 0 else { throw Failure(description: "\(words): \(text)") }
        return text
    }

    /// A program of PostgreSQL failed.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// A port that nobody listens on just now.
    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafeMutablePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(socket, $0, length) == 0 ? getsockname(socket, $0, &length) : -1
            }
        }
        guard status == 0 else { throw Failure(description: "there is no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
