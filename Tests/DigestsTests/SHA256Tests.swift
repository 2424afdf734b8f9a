import Digests
import TestSupport
import Testing

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 and of NIST's page of test vectors.
    @Test(
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ])
    func agreesWithTheStandard(text: String, digest: String) throws {
        #expect(try SHA256.hexadecimal(of: Array(text.utf8).span) == digest)
    }

    @Test(arguments: SeededGenerator.seeds())
    func partsMakeTheSameDigestAsTheWhole(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<Int.random(in: 1...5000, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        var digest = try SHA256()
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + Int.random(in: 0...700, using: &random))
            try digest.update(bytes[position..<end].span)
            position = end
        }
        var whole = try SHA256()
        try whole.update(bytes.span)
        #expect(try digest.finish() == whole.finish())
    }
}
