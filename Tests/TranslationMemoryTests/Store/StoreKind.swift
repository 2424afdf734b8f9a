import Foundation
import TestSupport
import Testing
import TranslationMemory

/// The kinds of store, of which each must pass the same tests.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
    case file, server

    var testDescription: String { "\(self)" }

    /// A fresh memory; `nil` after it was printed that the test is skipped.
    func make(
        _ folder: TemporaryFolder, for test: String = #function
    ) throws -> UnitStore? {
        guard let location = try location(folder, for: test) else { return nil }
        return try UnitStore(location)
    }

    /// A place for a fresh memory; `nil` after it was printed that the test is skipped.
    func location(_ folder: TemporaryFolder, for test: String = #function) throws -> String? {
        switch self {
        case .file: folder.path("memory-\(UUID().uuidString).sqlite")
        case .server: try PostgreSQLServer.freshDatabase(for: test)
        }
    }
}
