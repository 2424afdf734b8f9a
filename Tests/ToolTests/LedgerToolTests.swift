import Foundation
import TestSupport
import Testing

@Suite struct LedgerToolTests {
    /// A ledger of two lines, whose digests were made by `sha256sum`.
    private static let first =
        #"{"bundle":"moonlight-r1","manifest":"1111111111111111111111111111111111111111111111111111111111111111","platforms":["hls","youtube"],"previous":null,"release":"r1","sequence":1,"size":1000,"time":"2023-11-14T22:13:21Z"}"#

    private func ledger() throws -> TemporaryFolder {
        let folder = try TemporaryFolder(files: ["first": Self.first])
        let printed = try Command.run("sha256sum", [folder.path("first")])
        let digest = printed.prefix(64)
        let second = Self.first.replacing("null", with: "\"\(digest)\"")
            .replacing("\"sequence\":1", with: "\"sequence\":2")
            .replacing("r1\"", with: "r2\"")
        return try TemporaryFolder(files: ["releases/ledger.jsonl": "\(Self.first)\n\(second)\n"])
    }

    @Test func deliveriesAreListedAndVerified() throws {
        let title = try ledger()
        let list = try Program.run(["ledger", "list", title.root])
        #expect(list.status == 0)
        #expect(
            list.output.split(separator: "\n").last
                == "2  2023-11-14T22:13:21Z  r2  hls,youtube  moonlight-r2  1000 bytes  111111111111"
        )
        let verify = try Program.run(["ledger", "verify", title.root])
        #expect(verify.status == 0)
        #expect(verify.output.hasPrefix("2 deliveries, none changed\nhead: "))
    }

    @Test func aChangedLineIsNamedWithStatus1() throws {
        let title = try ledger()
        let text = try title.text("releases/ledger.jsonl").replacing("moonlight-r1", with: "m-r1")
        try Data(text.utf8).write(to: URL(filePath: title.path("releases/ledger.jsonl")))
        let verify = try Program.run(["ledger", "verify", title.root])
        #expect(verify.status == 1)
        #expect(verify.errors.contains("ledger.jsonl:2"))
        #expect(verify.errors.contains("ledger-chain"))
    }

    @Test func linesCutOffShowAgainstTheDigestThatWasKept() throws {
        let title = try ledger()
        let printed = try Program.run(["ledger", "verify", title.root]).output
        let head = printed.split(separator: " ").last.map { String($0.prefix(64)) } ?? ""
        try Data("\(Self.first)\n".utf8).write(
            to: URL(filePath: title.path("releases/ledger.jsonl")))
        #expect(try Program.run(["ledger", "verify", title.root]).status == 0)
        #expect(try Program.run(["ledger", "verify", title.root, "--head", head]).status == 1)
    }

    @Test func aTitleWithoutDeliveriesIsSaidToBeOne() throws {
        let title = try TemporaryFolder()
        let list = try Program.run(["ledger", "list", title.root])
        #expect(list.status == 66)
        #expect(list.errors.contains("nothing was delivered yet"))
    }
}
