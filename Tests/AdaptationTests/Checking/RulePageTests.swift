import Foundation
import TestSupport
import Testing

@testable import Adaptation

/// The pages of rules in the documentation are what the rules say of themselves. They are written
/// anew when `TRADEWIND_REWRITE_GOLDENS` is set.
@Suite("Pages of rules")
struct RulePageTests {
    private static let folder = SharedData.package
        .appending(path: "Sources/Adaptation/Adaptation.docc/Rules")
    private static let isRewriting =
        ProcessInfo.processInfo.environment["TRADEWIND_REWRITE_GOLDENS"] != nil

    private func pages() throws -> [RulePage] {
        let schema = try RuleSet().schema
        return CheckRules.all.map { RulePage($0.description, schema: schema) }
    }

    @Test("stand in the documentation as the rules write them, one for each rule")
    func pagesAreCurrent() throws {
        let manager = FileManager.default
        if Self.isRewriting {
            try? manager.removeItem(at: Self.folder)
            try manager.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        }
        for page in try pages() {
            let url = Self.folder.appending(path: page.fileName)
            if Self.isRewriting { try page.text.write(to: url, atomically: true, encoding: .utf8) }
            let written = try? String(contentsOf: url, encoding: .utf8)
            #expect(written == page.text, "run make goldens for \(page.fileName)")
        }
        let names = try manager.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(names) == Set(try pages().map { $0.fileName }))
    }

    @Test("are all named by the landing page of the documentation")
    func landingPage() throws {
        let landing = try String(
            contentsOf: Self.folder.deletingLastPathComponent().appending(path: "Adaptation.md"),
            encoding: .utf8)
        for page in try pages() {
            #expect(landing.contains("<doc:\(page.fileName.dropLast(3))>"))
        }
    }

    @Test("say what every value is about")
    func values() throws {
        let schema = try RuleSet().schema
        for type in CheckRules.all {
            let page = RulePage(type.description, schema: schema)
            for field in type.description.fields {
                #expect(
                    page.summary(of: field) != "a value of the rules",
                    "\(type.description.name) asks for \(field.path), which the schema lacks")
            }
        }
    }
}
