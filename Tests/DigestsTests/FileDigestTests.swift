import Digests
import Foundation
import TestSupport
import Testing

@Suite struct FileDigestTests {
    /// What coreutils calls the algorithms.
    static let programs: [(DigestAlgorithm, String)] = [
        (.md5, "md5sum"), (.sha1, "sha1sum"), (.sha224, "sha224sum"), (.sha256, "sha256sum"),
        (.sha384, "sha384sum"), (.sha512, "sha512sum"), (.blake2b512, "b2sum"),
    ]

    @Test(arguments: [0, 1, 1000, 262_143, 262_144, 262_145, 1_500_000])
    func allDigestsOfAFileAreThoseOfOtherPrograms(size: Int) throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: UInt64(size))
        let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
        try Data(bytes).write(to: URL(filePath: folder.path("file")))
        let all = Set(DigestAlgorithm.allCases)
        let digest = try FileDigest(ofFile: folder.path("file"), algorithms: all)
        #expect(digest.size == Int64(size))
        #expect(try FileDigest(of: bytes.span, algorithms: all) == digest)
        for (algorithm, program) in Self.programs {
            let printed = try Command.run(program, [folder.path("file")])
            #expect(digest[algorithm] == printed.split(separator: " ").first.map(String.init))
        }
    }

    @Test func onlyWhatWasAskedForIsComputed() throws {
        let digest = try FileDigest(of: [1, 2, 3].span, algorithms: [.sha512])
        #expect(digest.sha256 == "")
        #expect(digest.sha512.utf8.count == 128)
        #expect(Set(digest.values.keys) == [.sha512])
    }

    @Test func aFileThatIsNotThereIsAnError() {
        #expect(throws: (any Error).self) { try FileDigest(ofFile: "/nowhere/at/all") }
    }

    @Test(arguments: SeededGenerator.seeds())
    func piecesMakeTheDigestsOfTheWhole(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<Int.random(in: 1...200_000, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        var hasher = try FileHasher()
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + Int.random(in: 0...70_000, using: &random))
            try hasher.update(bytes[position..<end].span)
            position = end
        }
        let digest = try hasher.finish()
        #expect(try digest == FileDigest(of: bytes.span))
    }
}
