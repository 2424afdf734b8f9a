import TestSupport
import Testing

@testable import Digests

@Suite struct SigningKeyTests {
    @Test func aPasswordOpensTheKeyAndNoOtherDoes() throws {
        let key = try SigningKey()
        let text = try key.fileText(password: Array("right".utf8), cost: .interactive)
        #expect(try SigningKey(text, password: Array("right".utf8)).seed == key.seed)
        #expect(throws: KeyError.wrongPassword) {
            try SigningKey(text, password: Array("wrong".utf8))
        }
        #expect(throws: KeyError.wrongPassword) { try SigningKey(text, password: []) }
    }

    @Test func anEmptyPasswordIsAPassword() throws {
        let key = try SigningKey()
        let text = try key.fileText(password: [], cost: .interactive)
        #expect(try SigningKey.needsPassword(text))
        #expect(try SigningKey(text, password: []).seed == key.seed)
    }

    @Test func keysAreNeverTheSame() throws {
        #expect(try SigningKey().seed != SigningKey().seed)
        #expect(try SigningKey().identifier != SigningKey().identifier)
    }

    /// The parameters that libsodium's own names for costs stand for.
    @Test(
        arguments: [
            (PasswordCost.sensitive, 20, 1), (.interactive, 14, 1),
            (PasswordCost(operations: 0, memory: 1 << 30), 10, 1),
            (PasswordCost(operations: 1 << 25, memory: 1 << 24), 14, 64),
        ] as [(PasswordCost, Int, Int)])
    func costsBecomeParametersAsInLibsodium(cost: PasswordCost, logN: Int, p: Int) {
        let parameters = cost.parameters
        #expect(Int(parameters.logN) == logN)
        #expect(parameters.r == 8)
        #expect(Int(parameters.p) == p)
    }

    @Test func aKeyThatAsksForTooMuchMemoryIsRefused() throws {
        let cost = PasswordCost(operations: 1 << 32, memory: 1 << 40)
        #expect(throws: KeyError.self) {
            try cost.stream(104, password: [1], salt: [2])
        }
    }

    /// Test 1 of RFC 8032, section 7.1.
    @Test func signaturesAreThoseOfTheStandard() throws {
        let seed = try #require(
            Hexadecimal.bytes(
                of: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
        let key = try SigningKey(seed: seed, identifier: KeyIdentifier([0, 1, 2, 3, 4, 5, 6, 7]))
        #expect(
            Hexadecimal.text(of: key.verificationKey.bytes)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            Hexadecimal.text(of: try key.rawSignature(of: []))
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
        #expect(key.identifier.description == "706050403020100")
    }

    @Test func commentsStayOnTheirLine() throws {
        let key = try SigningKey()
        for comment in ["two\nlines", "return\r", String(repeating: "x", count: 9000)] {
            #expect(throws: KeyError.self) {
                try key.sign([1].span, trustedComment: comment)
            }
            #expect(throws: KeyError.self) { try key.fileText(password: nil, comment: comment) }
        }
    }

    @Test(
        arguments: [
            "", "untrusted comment: x\n", "untrusted comment: x\nAAAA\n", "comment\nAAAA\n",
        ])
    func whatIsNoKeyIsRefused(text: String) {
        #expect(throws: KeyError.self) { try SigningKey(text) }
        #expect(throws: KeyError.self) { try VerificationKey(text) }
        #expect(throws: KeyError.self) { try Signature(text) }
    }

    @Test(arguments: SeededGenerator.seeds())
    func damagedKeysAreRefusedOrTheSameKey(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let key = try SigningKey()
        let text = Array(try key.fileText(password: nil).utf8)
        for _ in 0..<300 {
            var damaged = text
            let place = Int.random(in: 0..<text.count, using: &random)
            damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            guard let read = try? SigningKey(String(decoding: damaged, as: UTF8.self)) else {
                continue
            }
            // Only the comment, the unused places and the number may change unseen.
            #expect(read.seed == key.seed)
        }
    }
}
