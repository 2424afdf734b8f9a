import Digests
import Foundation
import TestSupport

@testable import Releases

/// A bag in memory that tests change and write down: files by path, manifests made from them.
struct SampleBag: Sendable {
    var version = "1.0"
    var files: [String: [UInt8]] = ["data/ep001.srt": Array("1\n".utf8)]
    /// Tag files beside those that are made.
    var tags: [String: [UInt8]] = [:]
    var algorithms: [DigestAlgorithm] = [.sha256]
    var info = "Source-Organization: Moonlight\n"
    /// The bytes of `bagit.txt` in place of those that the version makes.
    var declaration: [UInt8]?
    /// The encoding of the tag files.
    var encoding = "UTF-8"
    var hasTagManifests = true
    /// Changes made when all is written: the new bytes of a file, or `nil` to remove it.
    var changes: [String: [UInt8]?] = [:]
    /// What is done to the text of payload manifests, and of their lines.
    var manifest: @Sendable (String, DigestAlgorithm) -> String = { text, _ in text }

    /// The name of the file with the metadata.
    var infoName: String { version < "0.96" ? "package-info.txt" : "bag-info.txt" }

    private func bytes(_ text: String) -> [UInt8] {
        switch encoding {
        case "UTF-16": Array(text.data(using: .utf16) ?? Data())
        case "ISO-8859-1": Array(text.data(using: .isoLatin1) ?? Data())
        default: Array(text.utf8)
        }
    }

    static func digest(_ bytes: [UInt8], _ algorithm: DigestAlgorithm) throws -> String {
        try FileDigest(of: bytes.span, algorithms: [algorithm])[algorithm] ?? ""
    }

    /// Every file of the bag.
    func all() throws -> [String: [UInt8]] {
        var all = files.merging(tags) { $1 }
        all["bagit.txt"] =
            declaration
            ?? Array(
                "BagIt-Version: \(version)\nTag-File-Character-Encoding: \(encoding)\n".utf8)
        if !info.isEmpty { all[infoName] = bytes(info) }
        for algorithm in algorithms {
            var text = ""
            for (path, content) in files.sorted(by: { $0.key < $1.key }) {
                text += "\(try Self.digest(content, algorithm))  \(path)\n"
            }
            all["manifest-\(algorithm.rawValue).txt"] = bytes(manifest(text, algorithm))
        }
        if hasTagManifests {
            let listed = all.filter { !$0.key.hasPrefix("data/") }
            for algorithm in algorithms {
                var text = ""
                for (path, content) in listed.sorted(by: { $0.key < $1.key }) {
                    text += "\(try Self.digest(content, algorithm)) \(path)\n"
                }
                all["tagmanifest-\(algorithm.rawValue).txt"] = bytes(text)
            }
        }
        for (path, content) in changes { all[path] = content }
        return all
    }

    /// Writes the bag into a folder, names byte for byte.
    func write(to folder: TemporaryFolder) throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("data"), withIntermediateDirectories: true)
        for (path, content) in try all() {
            let parent = (folder.path(path) as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: parent, withIntermediateDirectories: true)
            try Data(content).write(to: URL(filePath: folder.path(path)))
        }
    }

    /// What ours says about the bag, read from a folder.
    func report() async throws -> BagReport {
        let folder = try TemporaryFolder()
        try write(to: folder)
        return BagValidator(try await BagInventory(folder: folder.root)).report()
    }

    /// Which of the bags in some folders bagit-python accepts.
    static func acceptedByBagitPython(
        _ folders: [TemporaryFolder], in environment: PythonEnvironment
    ) throws -> [Bool] {
        let script = """
            import bagit, logging, sys
            logging.disable(logging.CRITICAL)
            for folder in sys.argv[1:]:
                try:
                    bagit.Bag(folder).validate()
                    print("valid")
                except Exception as error:
                    print("invalid", repr(error).replace("\\n", " "))
            """
        return try environment.run(script, folders.map(\.root)).split(separator: "\n")
            .map { $0 == "valid" }
    }
}
