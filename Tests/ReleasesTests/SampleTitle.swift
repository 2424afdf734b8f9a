import Adaptation
import Foundation
import Releases
import Series
import TestSupport
import Testing

/// The sample title in a folder of its own, as tests pack it.
struct SampleTitle {
    let folder: TemporaryFolder
    let path: String
    let title: Title

    /// Copies the sample, and changes what its description says.
    init(_ change: (inout Title) -> Void = { _ in }) throws {
        folder = try TemporaryFolder()
        path = folder.root + "title"
        let sample = SharedData.package.appending(path: "templates/titles/sample")
        try FileManager.default.copyItem(at: sample, to: URL(filePath: path))
        var title = try #require(try Title.read(folder: path).title)
        change(&title)
        self.title = title
    }

    /// A day on which everything of the sample holds.
    static func day() throws -> CalendarDay { try #require(CalendarDay("2027-01-15")) }

    /// The title as it goes to some platforms.
    func prepared(
        for platforms: [String], name: String = "r1", jobs: Int = 2,
        _ change: (inout ReleaseChoice) -> Void = { _ in }
    ) async throws -> [PreparedRelease] {
        var choice = ReleaseChoice(name: name, asOf: try Self.day())
        // Adapting takes long without optimization, and most tests are about what comes after.
        choice.adapts = false
        choice.locales = title.targets.map { $0.locale }
        change(&choice)
        let preparation = try ReleasePreparation(title, folder: path)
        var prepared: [PreparedRelease] = []
        for platform in platforms {
            let template = try PlatformLibrary().template(platform, asOf: choice.asOf)
            prepared.append(try await preparation.prepare(template, choice, jobs: jobs))
        }
        return prepared
    }

    /// Options of tests: a fixed moment and no key.
    static var options: PackingOptions { PackingOptions(tool: "0.0.0", time: 1_800_000_000) }

    /// The bytes of all files of a bundle, by path.
    static func files(in bundle: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: bundle) ?? .init() {
            var isFolder: ObjCBool = false
            let whole = bundle + "/" + path
            _ = unsafe FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = FileManager.default.contents(atPath: whole) }
        }
        return files
    }
}
