import Foundation

/// A place where packages of PyPI are installed for tests, under `.build/python`.
public struct PythonEnvironment: Sendable {
    /// The interpreter that sees the packages.
    public let python: String

    /// What the tests of the server need; `nil` where it can't be had, which is printed.
    public static let server = PythonEnvironment("server")

    /// What reads the files that are exchanged with other programs; `nil` where it can't be had.
    public static let exchange = PythonEnvironment("exchange")

    /// What plays streams; `nil` where it can't be had.
    public static let streaming = PythonEnvironment("hls")

    /// What judges bags; `nil` where it can't be had, which is printed.
    public static let bagit = PythonEnvironment("bagit")

    /// Installs exactly what `Tests/requirements-NAME.txt` lists, unless that was done before.
    private init?(_ name: String) {
        let list = SharedData.package.appending(path: "Tests/requirements-\(name).txt")
        let parent = SharedData.package.appending(path: ".build/python")
        let folder = parent.appending(path: name)
        let mark = folder.appending(path: "requirements.txt")
        python = folder.appending(path: "bin/python").path
        do {
            let wanted = try Data(contentsOf: list)
            if (try? Data(contentsOf: mark)) == wanted { return }
            try? FileManager.default.removeItem(at: folder)
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try Command.run("python3", ["-m", "venv", folder.path])
            try Command.run(
                python,
                [
                    "-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check",
                    "-r", list.path,
                ])
            try wanted.write(to: mark)
        } catch {
            print("skipped: what \(list.lastPathComponent) lists can't be installed: \(error)")
            return nil
        }
    }

    /// Runs a script with arguments and returns what it printed.
    ///
    /// - Throws: ``Command/Failure`` when the script fails.
    public func run(_ script: String, _ arguments: [String] = []) throws -> String {
        try Command.run(python, ["-c", script] + arguments)
    }
}
