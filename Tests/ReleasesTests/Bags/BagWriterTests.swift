import Digests
import Foundation
import TestSupport
import Testing

@testable import Releases

@Suite struct BagWriterTests {
    private func digest(_ text: String) throws -> FileDigest {
        try FileDigest(of: Array(text.utf8).span)
    }

    @Test func theBytesAreThoseOfTheStandard() throws {
        let writer = try BagWriter(
            payload: ["data/b.srt": digest("b"), "data/a.srt": digest("a")],
            tags: ["release.json": digest("{}")],
            info: BagInfo([.init("External-Identifier", "月光-r3")]), algorithms: [.sha256])
        let files = Dictionary(
            try writer.files().map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
        #expect(
            files["bagit.txt"] == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        #expect(files["bag-info.txt"] == "External-Identifier: 月光-r3\nPayload-Oxum: 2.2\n")
        #expect(
            files["manifest-sha256.txt"] == """
                ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  data/a.srt
                3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  data/b.srt

                """)
        let tags = files["tagmanifest-sha256.txt"]?.split(separator: "\n").map {
            $0.dropFirst(66)
        }
        #expect(tags == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "release.json"])
        #expect(files.count == 4)
    }

    @Test(arguments: SeededGenerator.seeds())
    func everyBagThatIsWrittenIsValidForOthersToo(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        var payload: [BagPath: FileDigest] = [:]
        var tags: [BagPath: FileDigest] = [:]
        for index in 0..<Int.random(in: 1...30, using: &random) {
            let isTag = index % 7 == 6
            let path = (isTag ? "attest/" : "data/common/") + "file-\(index).bin"
            let bytes = (0..<Int.random(in: 0...3000, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            try write(bytes, path, in: folder)
            let digest = try FileDigest(of: bytes.span)
            if isTag { tags[BagPath(path)] = digest } else { payload[BagPath(path)] = digest }
        }
        let writer = try BagWriter(
            payload: payload, tags: tags, info: BagInfo([.init("Contact-Name", "少爷")]))
        for (path, bytes) in try writer.files() { try write(bytes, path.text, in: folder) }
        let report = BagValidator(try await BagInventory(folder: folder.root)).report()
        #expect(report.findings.isEmpty, "\(report.findings)")
        #expect(report.info["Contact-Name"] == "少爷")
        guard let environment = PythonEnvironment.bagit else { return }
        #expect(try SampleBag.acceptedByBagitPython([folder], in: environment) == [true])
    }

    private func write(_ bytes: [UInt8], _ path: String, in folder: TemporaryFolder) throws {
        let url = URL(filePath: folder.path(path))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    @Test(
        arguments: [
            "data/é.srt", "data/a\u{301}.srt", "data/tab\t.srt", "data/CON", "data/lpt1.txt",
            "data/a:b", "data/a.", "data/ a", "data/a ", "data//a", "data/./a", "data/../a",
            "/data/a", "data/100%", "data/a\\b", "data/what?", "a.srt", "~/a", "",
            "data/" + String(repeating: "x", count: 200),
        ])
    func namesThatSomeSystemDoesNotTakeAreRefused(path: String) throws {
        let digest = try digest("x")
        let error = #expect(throws: BagError.self) {
            try BagWriter(payload: [BagPath(path): digest])
        }
        #expect(error?.faults.first?.path == BagPath(path))
    }

    @Test(
        arguments: [
            ["data/a.srt", "data/A.srt"], ["data/a", "data/a/b"], ["data/a", "data/A/b"],
        ])
    func namesThatMeetSomewhereAreRefused(paths: [String]) throws {
        let digest = try digest("x")
        let payload = Dictionary(
            paths.map { (BagPath($0), digest) }, uniquingKeysWith: { first, _ in first })
        #expect(throws: BagError.self) { try BagWriter(payload: payload) }
    }

    @Test(arguments: ["bagit.txt", "Manifest-sha256.txt", "tagmanifest-md5.txt", "data/x", "data"])
    func tagFilesDoNotTakeThePlaceOfTheBagsOwn(path: String) throws {
        let digest = try digest("x")
        #expect(throws: BagError.self) {
            try BagWriter(payload: ["data/a": digest], tags: [BagPath(path): digest])
        }
    }

    @Test(
        arguments: [
            BagInfo.Field("A:b", "x"), .init("", "x"), .init("A", "two\nlines"), .init("A", ""),
            .init(" A", "x"), .init("A", "x "),
        ])
    func metadataThatCannotBeReadBackIsRefused(field: BagInfo.Field) throws {
        let digest = try digest("x")
        #expect(throws: BagError.self) {
            try BagWriter(payload: ["data/a": digest], info: BagInfo([field]))
        }
    }

    @Test func aFileWithoutDigestIsNamed() throws {
        let digest = try FileDigest(of: [1].span, algorithms: [.sha256])
        #expect(throws: BagError.self) { try BagWriter(payload: ["data/a": digest]) }
    }
}
