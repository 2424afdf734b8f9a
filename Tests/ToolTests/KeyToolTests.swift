import Foundation
import TestSupport
import Testing

@Suite struct KeyToolTests {
    @Test func aNewKeySignsAndItsPublicKeyVerifies() throws {
        let folder = try TemporaryFolder(files: ["release.json": "{}"])
        let made = try Program.run(
            ["key", "new", "--output", "studio", "--no-password"], folder: folder.root)
        #expect(made.status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("studio.key"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let signed = try Program.run(
            ["key", "sign", "release.json", "--key", "studio.key"], folder: folder.root,
            environment: ["SOURCE_DATE_EPOCH": "1700000000"])
        #expect(signed.status == 0)
        let signature = try folder.text("release.json.minisig")
        #expect(signature.contains("timestamp:1700000000\tfile:release.json\thashed"))
        let good = try Program.run(
            ["key", "verify", "release.json", "--key", "studio.pub"], folder: folder.root)
        #expect(good.status == 0)
        #expect(good.output.hasPrefix("good: release.json, signed with "))
        if Command.path("minisign") != nil {
            _ = try Command.run(
                "minisign",
                [
                    "-V", "-m", folder.path("release.json"), "-p",
                    folder.path("studio.pub"),
                ])
        } else {
            print("skipped: minisign isn't installed")
        }
        try Data("{ }".utf8).write(to: URL(filePath: folder.path("release.json")))
        let bad = try Program.run(
            ["key", "verify", "release.json", "--key", "studio.pub"], folder: folder.root)
        #expect(bad.status == 1)
        #expect(bad.errors.contains("the content isn't what was signed"))
    }

    @Test func keysAreNotReplacedUnlessForced() throws {
        let folder = try TemporaryFolder(files: ["tradewind.key": "mine"])
        let refused = try Program.run(["key", "new", "--no-password"], folder: folder.root)
        #expect(refused.status == 73)
        #expect(refused.errors.contains("--force"))
        #expect(try folder.text("tradewind.key") == "mine")
        #expect(try folder.names() == ["tradewind.key"])
        let forced = try Program.run(
            ["key", "new", "--no-password", "--force"], folder: folder.root)
        #expect(forced.status == 0)
        let attributes = try FileManager.default.attributesOfItem(
            atPath: folder.path("tradewind.key"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func withoutPasswordAndTerminalNothingIsMade() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["key", "new"], folder: folder.root)
        #expect(run.status == 64)
        #expect(run.errors.contains("--password-file"))
        #expect(try folder.names() == [])
    }

    @Test func aPasswordIsAskedForAndNotShown() throws {
        let folder = try TemporaryFolder()
        let script = """
            import os, pty, sys
            child, terminal = pty.fork()
            if child == 0:
                os.chdir(sys.argv[2])
                os.execv(sys.argv[1], ["tradewind", "key", "new"])
            text, answers = b"", [b"wrong\\x7f\\x7f\\x7f\\x7f\\x7fmoon\\n", b"moon\\n"]
            while True:
                try: piece = os.read(terminal, 4096)
                except OSError: break
                if not piece: break
                text += piece
                if piece.endswith((b"key: ", b"again: ")): os.write(terminal, answers.pop(0))
            print(text.decode())
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
            """
        let text = try Command.run("python3", ["-c", script, Program.path, folder.root])
        #expect(text.contains("Password for the new key: "))
        #expect(!text.contains("moon"))
        let wrong = try Program.run(
            ["key", "show", "tradewind.key"], folder: folder.root,
            environment: ["TRADEWIND_KEY_PASSWORD": "sun"])
        #expect(wrong.status == 77)
        let shown = try Program.run(
            ["key", "show", "tradewind.key"], folder: folder.root,
            environment: ["TRADEWIND_KEY_PASSWORD": "moon"])
        let open = try folder.text("tradewind.pub").split(separator: "\n").last ?? ""
        #expect(shown.output.split(separator: "\n").last == open)
    }

    @Test func anInterruptAtThePasswordEndsTheProgramAndMakesNothing() throws {
        let folder = try TemporaryFolder()
        let script = """
            import os, pty, signal, sys
            child, terminal = pty.fork()
            if child == 0:
                # Whoever started the tests may ignore interrupts.
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                os.chdir(sys.argv[2])
                os.execv(sys.argv[1], ["tradewind", "key", "new"])
            text = b""
            while not text.endswith(b"key: "): text += os.read(terminal, 4096)
            os.write(terminal, b"mo\\x03")
            while True:
                try:
                    if not os.read(terminal, 4096): break
                except OSError: break
            status = os.waitpid(child, 0)[1]
            print(os.WTERMSIG(status) if os.WIFSIGNALED(status) else "ended")
            """
        let text = try Command.run("python3", ["-c", script, Program.path, folder.root])
        #expect(text == "2\n")
        #expect(try folder.names() == [])
    }

    @Test(arguments: ["studio.pub", "missing.pub"])
    func whatIsNoKeyIsNamed(key: String) throws {
        let folder = try TemporaryFolder(files: ["studio.pub": "hello\n"])
        let run = try Program.run(["key", "show", key], folder: folder.root)
        #expect(run.status == (key == "missing.pub" ? 66 : 65))
        #expect(run.errors.contains(key))
    }
}
