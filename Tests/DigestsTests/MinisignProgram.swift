import Foundation
import TestSupport

/// The program minisign, whose files ours must be.
enum MinisignProgram {
    /// Whether it is there; prints that the test is skipped otherwise.
    static func isInstalled(for test: String = #function) -> Bool {
        if Command.path("minisign") != nil { return true }
        print("skipped: \(test) needs minisign")
        return false
    }

    /// Runs it on a terminal of its own where it asks for a password, and answers.
    ///
    /// It reads passwords only from a terminal, which Python's standard library can make.
    @discardableResult
    static func run(_ arguments: [String], password: String) throws -> String {
        let script = """
            import os, pty, sys, time
            password = sys.argv[1].encode() + b"\\n"
            child, terminal = pty.fork()
            if child == 0: os.execvp("minisign", ["minisign"] + sys.argv[2:])
            text = b""
            while True:
                try: piece = os.read(terminal, 4096)
                except OSError: break
                if not piece: break
                text += piece
                if piece.rstrip().endswith((b"Password:", b"Password (one more time):")):
                    time.sleep(0.2)
                    os.write(terminal, password)
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            print(text.decode())
            sys.exit(status)
            """
        return try Command.run("python3", ["-c", script, password] + arguments)
    }
}
