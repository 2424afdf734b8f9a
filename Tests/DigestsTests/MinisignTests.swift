import Digests
import Foundation
import TestSupport
import Testing

@Suite struct MinisignTests {
    private func read(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test(arguments: [0, 1, 5000, 3_000_000])
    func minisignAcceptsOurSignatures(size: Int) throws {
        guard MinisignProgram.isInstalled() else { return }
        let folder = try TemporaryFolder()
        let file = folder.path("file")
        try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }).write(
            to: URL(filePath: file))
        let key = try SigningKey()
        let signature = try key.sign(
            file: file, trustedComment: "第3版\tfile:file", untrustedComment: "ours")
        try Data(signature.text.utf8).write(to: URL(filePath: folder.path("file.minisig")))
        try Data(key.verificationKey.fileText.utf8).write(to: URL(filePath: folder.path("pub")))
        let printed = try Command.run("minisign", ["-V", "-m", file, "-p", folder.path("pub")])
        #expect(printed.contains("Trusted comment: 第3版\tfile:file"))
        _ = try Command.run(
            "minisign", ["-V", "-H", "-m", file, "-P", key.verificationKey.text])
        #expect(try key.verificationKey.fault(in: Signature(signature.text), ofFile: file) == nil)
    }

    @Test(arguments: [[], ["-l"]])
    func oursAcceptsThoseOfMinisign(options: [String]) throws {
        guard MinisignProgram.isInstalled() else { return }
        let folder = try TemporaryFolder(files: ["file": "少爷，您回来了\n"])
        let (pub, sec, file) = (folder.path("pub"), folder.path("key"), folder.path("file"))
        _ = try Command.run("minisign", ["-G", "-W", "-p", pub, "-s", sec])
        _ = try Command.run(
            "minisign",
            ["-S"] + options + ["-s", sec, "-m", file, "-t", "episode 1", "-c", "by hand"])
        let text = try read(file + ".minisig")
        let signature = try Signature(text)
        #expect(signature.form == (options.isEmpty ? .prehashed : .legacy))
        #expect(signature.trustedComment == "episode 1")
        #expect(signature.untrustedComment == "by hand")
        #expect(signature.text == text)
        let key = try VerificationKey(read(pub))
        #expect(try key.fileText == read(pub))
        #expect(try key.fault(in: signature, ofFile: file) == nil)
        let bytes = Array(try read(file).utf8)
        #expect(try key.fault(in: signature, of: bytes.span) == nil)
    }

    @Test func keysWithoutPasswordAreTheSameFileForBoth() throws {
        guard MinisignProgram.isInstalled() else { return }
        let folder = try TemporaryFolder(files: ["file": "text"])
        let (pub, sec) = (folder.path("pub"), folder.path("key"))
        _ = try Command.run("minisign", ["-G", "-W", "-p", pub, "-s", sec])
        let theirs = try SigningKey(read(sec))
        #expect(try theirs.fileText(password: nil) == read(sec))
        #expect(try theirs.verificationKey.fileText == read(pub))
        // Both sign by the same key, and Ed25519 makes no random choice.
        _ = try Command.run(
            "minisign", ["-S", "-s", sec, "-m", folder.path("file"), "-t", "same"])
        let ours = try theirs.sign(file: folder.path("file"), trustedComment: "same")
        #expect(try ours.text == read(folder.path("file.minisig")))
        // And minisign signs with a key that we made.
        let made = try SigningKey()
        try Data(made.fileText(password: nil).utf8).write(to: URL(filePath: folder.path("made")))
        _ = try Command.run(
            "minisign",
            [
                "-S", "-s", folder.path("made"), "-m", folder.path("file"), "-x",
                folder.path("made.minisig"),
            ])
        let signature = try Signature(read(folder.path("made.minisig")))
        #expect(
            try made.verificationKey.fault(in: signature, ofFile: folder.path("file")) == nil)
    }

    @Test func minisignOpensOurKeysByTheirPassword() throws {
        guard MinisignProgram.isInstalled() else { return }
        let folder = try TemporaryFolder(files: ["file": "text"])
        let key = try SigningKey()
        let text = try key.fileText(password: Array("夜光 secret".utf8), cost: .interactive)
        try Data(text.utf8).write(to: URL(filePath: folder.path("key")))
        try MinisignProgram.run(
            ["-S", "-s", folder.path("key"), "-m", folder.path("file")], password: "夜光 secret")
        let signature = try Signature(read(folder.path("file.minisig")))
        #expect(try key.verificationKey.fault(in: signature, ofFile: folder.path("file")) == nil)
    }

    @Test func oursOpensKeysOfMinisignByTheirPassword() throws {
        guard MinisignProgram.isInstalled() else { return }
        let folder = try TemporaryFolder()
        let (pub, sec) = (folder.path("pub"), folder.path("key"))
        try MinisignProgram.run(["-G", "-p", pub, "-s", sec], password: "moonlight")
        let text = try read(sec)
        #expect(try SigningKey.needsPassword(text))
        #expect(throws: KeyError.needsPassword) { try SigningKey(text) }
        let key = try SigningKey(text, password: Array("moonlight".utf8))
        #expect(try key.verificationKey.fileText == read(pub))
    }
}
