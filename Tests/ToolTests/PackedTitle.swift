import Foundation
import TestSupport
import Testing

/// A sample title in a folder of its own, as tests of the program pack it.
struct PackedTitle {
    let folder: TemporaryFolder
    var path: String { folder.path("title") }
    var bundle: String { folder.path("title/releases/last-delivery-r1") }

    /// Platforms that need neither videos nor pictures.
    static let platforms = "hls,netflix-ttml,generic"
    /// A moment, so that all bytes are the same.
    static let environment = ["SOURCE_DATE_EPOCH": "1800000000"]

    /// Writes the sample; every other file is written in reverse order on request, so that the
    /// folder lists them otherwise.
    init(isReversed: Bool = false) throws {
        folder = try TemporaryFolder()
        let run = try Program.run(["init", "--template", "sample", path])
        try #require(run.status == 0, "\(run.errors)")
        guard isReversed else { return }
        let copy = folder.path("copy")
        try FileManager.default.moveItem(atPath: path, toPath: copy)
        let names =
            (FileManager.default.enumerator(atPath: copy)?.compactMap { $0 as? String } ?? [])
        for name in names.sorted().reversed() {
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(
                atPath: copy + "/" + name, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            let place = URL(filePath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: URL(filePath: copy + "/" + name), to: place)
        }
    }

    /// The arguments of a pack of everything, as of a day on which all of it may go.
    func arguments(_ more: [String] = []) -> [String] {
        ["pack", path, "--for", Self.platforms, "--as-of", "2027-03-01"] + more
    }

    /// Packs, and requires that it works.
    @discardableResult
    func pack(_ more: [String] = [], environment: [String: String] = [:]) throws -> Program.Run {
        let run = try Program.run(
            arguments(more), environment: Self.environment.merging(environment) { $1 })
        try #require(run.status == 0, "\(run.errors)")
        return run
    }

    /// The bytes of every file in the title's `releases/`, by path.
    func files() throws -> [String: Data] {
        let root = path + "/releases"
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(
                atPath: root + "/" + name, isDirectory: &isFolder)
            if !isFolder.boolValue {
                files[name] = try Data(contentsOf: URL(filePath: root + "/" + name))
            }
        }
        return files
    }
}
