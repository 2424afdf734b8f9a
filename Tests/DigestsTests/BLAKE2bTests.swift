import TestSupport
import Testing

@testable import Digests

@Suite struct BLAKE2bTests {
    @Test(arguments: [0, 1, 104, 127, 128, 129, 256, 257, 1000])
    func checksumsAreThoseOfCoreutils(size: Int) throws {
        let text = String(repeating: "moonlight", count: 112).prefix(size)
        let folder = try TemporaryFolder(files: ["file": String(text)])
        for length in [8, 32, 64] {
            let printed = try Command.run("b2sum", ["-l", "\(length * 8)", folder.path("file")])
            let digest = BLAKE2b.bytes(of: Array(text.utf8), length: length)
            #expect(printed.hasPrefix(Hexadecimal.text(of: digest)))
        }
    }
}
