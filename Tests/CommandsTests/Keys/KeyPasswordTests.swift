import TestSupport
import Testing

@testable import Commands

@Suite struct KeyPasswordTests {
    private func password(
        file: String? = nil, environment: [String: String] = [:], isTerminal: Bool = false,
        ask: @escaping (String) throws -> [UInt8] = { _ in [] }
    ) -> KeyPassword {
        KeyPassword(file: file, environment: environment, isTerminal: isTerminal, ask: ask)
    }

    @Test func theFileComesBeforeTheEnvironmentAndThatBeforeAsking() throws {
        let folder = try TemporaryFolder(files: ["word": "from file\r\nsecond line\n"])
        let environment = [KeyPassword.variable: "from environment"]
        let file = password(file: folder.path("word"), environment: environment, isTerminal: true)
        #expect(try file.existing(for: "k") == Array("from file".utf8))
        #expect(try file.new() == Array("from file".utf8))
        let variable = password(environment: environment, isTerminal: true)
        #expect(try variable.existing(for: "k") == Array("from environment".utf8))
        let asked = password(environment: [KeyPassword.variable: ""], isTerminal: true) { _ in
            Array("typed".utf8)
        }
        #expect(try asked.existing(for: "k") == Array("typed".utf8))
        #expect(try asked.new() == Array("typed".utf8))
    }

    @Test func withoutTerminalTheErrorSaysWhatToGive() throws {
        let new = #expect(throws: Failure.self) { try password().new() }
        #expect(new?.status == .usage)
        #expect(new?.message.contains("--no-password") == true)
        let existing = #expect(throws: Failure.self) { try password().existing(for: "k.key") }
        #expect(existing?.message.contains("TRADEWIND_KEY_PASSWORD") == true)
        #expect(existing?.message.contains("--no-password") == false)
    }

    @Test func aNewPasswordIsTypedTwice() {
        var answers = ["one", "two"]
        let asked = password(isTerminal: true) { _ in Array(answers.removeFirst().utf8) }
        #expect(throws: Failure.self) { try asked.new() }
    }

    @Test func anEmptyPasswordFileIsAnError() throws {
        let folder = try TemporaryFolder(files: ["word": "\n"])
        #expect(throws: Failure.self) { try password(file: folder.path("word")).new() }
    }
}
