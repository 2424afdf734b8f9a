import TestSupport
import Testing

@testable import Digests

@Suite struct SignatureTests {
    @Test func whatWasChangedIsNamed() throws {
        let key = try SigningKey()
        let content: [UInt8] = Array("content".utf8)
        let signature = try key.sign(content.span, trustedComment: "release:r3")
        let verifier = key.verificationKey
        #expect(try verifier.fault(in: signature, of: content.span) == nil)
        #expect(try verifier.fault(in: signature, of: Array("c0ntent".utf8).span) == .content)
        let other = try SigningKey().verificationKey
        #expect(
            try other.fault(in: signature, of: content.span)
                == .otherKey(found: key.identifier, expected: other.identifier))
        let comment = signature.text.replacing("release:r3", with: "release:r4")
        #expect(try verifier.fault(in: Signature(comment), of: content.span) == .trustedComment)
        let untrusted = signature.text.replacing("signature from", with: "anything from")
        #expect(try verifier.fault(in: Signature(untrusted), of: content.span) == nil)
    }

    /// Every flipped bit of the text is seen, but in the comment that nobody vouches for.
    @Test func everyFlippedBitIsSeen() throws {
        let key = try SigningKey()
        let content: [UInt8] = [1, 2, 3]
        let text = Array(try key.sign(content.span, trustedComment: "time").text.utf8)
        let comment = KeyLines.untrusted.utf8.count
        let free = comment..<comment + SigningKey.untrustedComment.utf8.count
        for place in text.indices where !free.contains(place) {
            for bit in 0..<8 {
                var damaged = text
                damaged[place] ^= 1 << bit
                guard let string = String(validating: damaged, as: UTF8.self),
                    let signature = try? Signature(string)
                else { continue }
                let fault = try key.verificationKey.fault(in: signature, of: content.span)
                #expect(fault != nil, "bit \(bit) of byte \(place)")
            }
        }
    }

    @Test func linesMayEndInTheMannerOfWindows() throws {
        let key = try SigningKey()
        let signature = try key.sign([7].span, trustedComment: "x")
        let text = signature.text.replacing("\n", with: "\r\n")
        #expect(try Signature(text) == signature)
        let file = key.verificationKey.fileText.replacing("\n", with: "\r\n")
        #expect(try VerificationKey(file) == key.verificationKey)
    }

    @Test(arguments: ["", "untrusted comment: c\nAAAA\ntrusted comment: t\nAAAA\n", "RUTH"])
    func errorsNameTheLine(text: String) throws {
        let error = #expect(throws: KeyError.self) { try Signature(text) }
        #expect(error?.description.hasPrefix("signature, line ") == true)
    }

    @Test func aCommentMayBeginWithAMarkThatJoinsTheBlank() throws {
        let key = try SigningKey()
        let signature = try key.sign([7].span, trustedComment: "\u{301}x")
        let read = try Signature(signature.text)
        #expect(Array(read.trustedComment.utf8) == Array("\u{301}x".utf8))
        #expect(try key.verificationKey.fault(in: read, of: [7].span) == nil)
    }

    @Test func nothingMayFollow() throws {
        let text = try SigningKey().sign([7].span, trustedComment: "x").text
        #expect(throws: KeyError.self) { try Signature(text + "more\n") }
    }
}
