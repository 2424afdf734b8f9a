import Foundation

/// A fresh folder that goes when the value goes.
public final class TemporaryFolder: Sendable {
    /// Where the folder is, with a slash at the end.
    public let root: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "tradewind-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        root = url.path + "/"
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// The path of a name in the folder.
    public func path(_ name: String) -> String { root + name }
}
