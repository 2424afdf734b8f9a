import Foundation
import TestSupport
import Testing

@Suite struct VerifyToolTests {
    /// A bag of one file, made with other people's digests.
    private static func bag() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let script = """
            set -e; cd "$1"; mkdir -p bag/data; printf 'hello' > bag/data/a.txt
            printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > bag/bagit.txt
            cd bag; sha256sum data/a.txt > manifest-sha256.txt
            """
        try Command.run("sh", ["-c", script, "sh", folder.root])
        return folder
    }

    @Test func aBagIsVerified() throws {
        let folder = try Self.bag()
        let good = try Program.run(["verify", "bag/"], folder: folder.root)
        #expect(good.status == 0)
        #expect(
            good.output.contains("✓ Bag: BagIt 1.0: 1 files of 5 bytes as sha256 say\n"))
        #expect(good.output.hasSuffix("the bag is good: 3 files, \(bytes(folder)) bytes\n"))
        try "hellO".write(
            toFile: folder.path("bag/data/a.txt"), atomically: true, encoding: .utf8)
        let bad = try Program.run(["verify", "bag"], folder: folder.root)
        #expect(bad.status == 1)
        #expect(bad.output.contains("✗ Bag: "))
        #expect(bad.output.contains("    data/a.txt: "))
        let quiet = try Program.run(["verify", "bag", "--quiet"], folder: folder.root)
        #expect(quiet.output.hasPrefix("✗ Bag: "))
    }

    private func bytes(_ folder: TemporaryFolder) -> Int {
        ["data/a.txt", "bagit.txt", "manifest-sha256.txt"].reduce(0) { sum, name in
            let path = folder.path("bag/\(name)")
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            return sum + (size ?? 0)
        }
    }

    @Test func programsReadTheResultAsJSON() throws {
        let folder = try Self.bag()
        let run = try Program.run(["verify", "bag", "--json"], folder: folder.root)
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let result = try #require(object as? [String: Any])
        #expect(result["good"] as? Bool == true)
        #expect(result["form"] as? String == "folder")
        let checks = try #require(result["checks"] as? [[String: Any]])
        #expect(checks.map { $0["check"] as? String } == ["bag"])
        #expect(checks.map { $0["outcome"] as? String } == ["passed"])
    }

    @Test(
        arguments: [
            (["verify", "missing"], 66), (["verify", "a.txt"], 65), (["verify", "."], 65),
            (["verify", "bag", "--public-key", "no key"], 64),
            (["verify", "bag", "--as-of", "soon"], 64),
            (["verify", "bag", "--key", "missing.pub"], 66), (["verify"], 64),
        ] as [([String], Int32)])
    func whatIsNoBundleHasAStatusOfItsOwn(_ arguments: [String], _ status: Int32) throws {
        let folder = try Self.bag()
        try "text".write(toFile: folder.path("a.txt"), atomically: true, encoding: .utf8)
        let run = try Program.run(arguments, folder: folder.root)
        #expect(run.status == status)
        #expect(!run.errors.isEmpty)
    }
}
