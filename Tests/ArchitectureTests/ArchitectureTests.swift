import Foundation
import TestSupport
import Testing

/// The package is built as ``Architecture`` says.
struct ArchitectureTests {
    private static let sources = swiftFiles("Sources")
    private static let tests = swiftFiles("Tests")

    @Test func sourcesHoldTheFoldersOfTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            at: SharedData.package.appending(path: "Sources"),
            includingPropertiesForKeys: [.isDirectoryKey])
        expectNone(Architecture.check(folders: Set(folders.map(\.lastPathComponent))))
    }

    @Test func theTablesNameOnlyWhatIsThere() {
        #expect(Self.sources.count > 20)
        expectNone(Architecture.check(tablesAgainst: Set(Self.sources.map(\.path))))
    }

    @Test func importsComeFromBelow() {
        for file in Self.sources {
            expectNone(
                Architecture.check(imports: file.code, of: file.target).map {
                    "\(file.path): \($0)"
                })
        }
    }

    @Test func uncheckedCodeStandsOnlyWhereItMay() {
        for file in Self.sources {
            expectNone(Architecture.check(words: file.code, of: file.path))
        }
    }

    @Test func filesAreShort() {
        for file in Self.sources + Self.tests {
            expectNone(Architecture.check(length: file.text, of: file.path))
        }
    }

    @Test func filesAreNamedAfterTheirTypes() {
        for file in Self.sources {
            expectNone(Architecture.check(name: file.code, of: file.path))
        }
    }

    @Test(.enabled("there are no tests of formats yet") { !formatTests.isEmpty })
    func formatsAreListedAndTested() throws {
        let registry = try #require(Self.sources.first { $0.path == "TimedText/Formats.swift" })
        let formats = Self.sources.filter { $0.path.hasPrefix("TimedText/Formats/") }
        #expect(!formats.isEmpty)
        for file in formats {
            let name = URL(filePath: file.path).deletingPathExtension().lastPathComponent
            expectNone(
                Architecture.check(
                    format: file.code, named: name, tests: Self.formatTests,
                    registry: registry.code))
        }
    }

    private static var formatTests: Set<String> {
        let folder = "TimedTextTests/Formats/"
        return Set(
            tests.filter { $0.path.hasPrefix(folder) }.map {
                String($0.path.dropFirst(folder.count))
            })
    }

    private func expectNone(
        _ problems: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for problem in problems { Issue.record("\(problem)", sourceLocation: sourceLocation) }
    }

    private struct SourceFile {
        /// The path below `Sources` or `Tests`.
        let path: String
        let text: String
        let code: SwiftCode

        var target: String { String(path.prefix { $0 != "/" }) }
    }

    /// The Swift files below a folder of the package, but not those of packages nested in it.
    private static func swiftFiles(_ folder: String) -> [SourceFile] {
        let root = SharedData.package.appending(path: folder).path + "/"
        return SharedData.files(in: URL(filePath: root), extensions: ["swift"])
            .filter { !$0.path.contains("/.build/") }
            .compactMap { url in
                guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
                return SourceFile(
                    path: String(url.path.dropFirst(root.count)), text: text, code: SwiftCode(text))
            }
    }
}
