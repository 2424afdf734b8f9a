public import Foundation

/// Real files that tests read when they are there, and never copy.
public enum SharedData {
    /// The folder named by `TRADEWIND_SHARED`, else `../shared` beside the package, if it exists.
    public static let root: URL? = {
        let environment = ProcessInfo.processInfo.environment["TRADEWIND_SHARED"]
        let url =
            environment.map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }()

    /// The root of the package.
    public static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file or folder of the shared data; prints that the test is skipped when it isn't there.
    public static func url(_ path: String, for test: String = #function) -> URL? {
        if let url = root?.appending(path: path), FileManager.default.fileExists(atPath: url.path) {
            return url
        }
        print("skipped: \(test) needs \(path) of the shared data (set TRADEWIND_SHARED)")
        return nil
    }

    /// Every file below a folder whose extension is one of some, in order of path.
    public static func files(in folder: URL, extensions: Set<String>) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? [])
            .filter { extensions.contains($0.pathExtension.lowercased()) }
            .sorted { $0.path < $1.path }
    }
}
