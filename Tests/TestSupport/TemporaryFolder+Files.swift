import Foundation

extension TemporaryFolder {
    /// A fresh folder that holds some files, with the folders that their paths need.
    public convenience init(files: [String: String]) throws {
        try self.init()
        for (name, text) in files {
            let url = URL(filePath: path(name))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    /// The text of a file in the folder.
    public func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// The names in the folder or in one below it, hidden ones too, in order.
    public func names(in folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }
}
