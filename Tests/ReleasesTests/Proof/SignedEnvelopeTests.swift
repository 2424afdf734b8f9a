import Digests
import Foundation
import TestSupport
import Testing

@testable import Releases

@Suite struct SignedEnvelopeTests {
    @Test func theMessageComesBackOnlyForItsKey() throws {
        let key = try SigningKey()
        let envelope = try SignedEnvelope(Array("{\"a\":1}".utf8), key: key)
        let read = try #require(SignedEnvelope(envelope.bytes))
        #expect(read == envelope)
        #expect(try read.payload(verifiedBy: key.verificationKey) == Array("{\"a\":1}".utf8))
        #expect(try read.payload(verifiedBy: SigningKey().verificationKey) == nil)
        #expect(read.key == key.identifier.description)
    }

    @Test func everyFlippedBitIsSeen() throws {
        let key = try SigningKey()
        let bytes = try SignedEnvelope([1, 2, 3], key: key).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        // The name of the key is only a hint, so it may change.
        let hint = try #require(text.range(of: key.identifier.description))
        let free = text.utf8.distance(from: text.startIndex, to: hint.lowerBound)
        for place in bytes.indices where !(free..<free + 16).contains(place) {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[place] ^= 1 << bit
                guard let envelope = SignedEnvelope(damaged) else { continue }
                let payload = try envelope.payload(verifiedBy: key.verificationKey)
                // Only the name of the hint may be spelled otherwise unseen.
                if payload != nil { #expect(envelope.key == "", "bit \(bit) of byte \(place)") }
            }
        }
    }

    /// The message as DSSE has it, checked by a program of others.
    @Test func opensslAcceptsTheSignature() throws {
        guard Command.path("openssl") != nil else {
            print("skipped: openssl isn't installed")
            return
        }
        let key = try SigningKey()
        let payload = Array("{\"_type\":\"少爷\"}".utf8)
        let envelope = try SignedEnvelope(payload, type: "text/plain", key: key)
        let folder = try TemporaryFolder()
        let message = Array("DSSEv1 10 text/plain \(payload.count) ".utf8) + payload
        try Data(message).write(to: URL(filePath: folder.path("message")))
        try Data(envelope.signature).write(to: URL(filePath: folder.path("signature")))
        // The frame of an Ed25519 public key (RFC 8410).
        let frame: [UInt8] = [0x30, 0x2A, 0x30, 5, 6, 3, 0x2B, 0x65, 0x70, 3, 0x21, 0]
        try Data(frame + key.verificationKey.bytes).write(to: URL(filePath: folder.path("key")))
        let printed = try Command.run(
            "openssl",
            [
                "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder.path("key"),
                "-rawin", "-in", folder.path("message"), "-sigfile", folder.path("signature"),
            ])
        #expect(printed.contains("Signature Verified Successfully"))
    }

    @Test(arguments: ["", "{}", "[]", "{\"payload\":\"AA==\"}"])
    func anythingElseIsNoEnvelope(text: String) {
        #expect(SignedEnvelope(Array(text.utf8)) == nil)
    }
}
