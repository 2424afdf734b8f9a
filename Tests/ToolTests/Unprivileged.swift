import Foundation
import TestSupport

/// The program as somebody runs it who may not do everything.
enum Unprivileged {
    /// Packs a title of which a file may not be read; `nil` and a line that says so where that can't
    /// be tried.
    static func run(
        _ title: PackedTitle, without name: String, _ more: [String], for test: String = #function
    ) throws -> Program.Run? {
        let arguments = ["pack", title.path, "--as-of", "2027-03-01"] + more
        try Command.run("chmod", ["000", title.path + "/" + name])
        guard getuid() == 0 else { return try Program.run(arguments) }
        guard let program = Command.path("setpriv") else {
            print("skipped: \(test) needs setpriv, as everything may be read here")
            return nil
        }
        try Command.run("chown", ["-R", "65534:65534", title.folder.root])
        // The owner may not read what has no permissions, either.
        return try Program.run(
            program,
            ["--reuid", "65534", "--regid", "65534", "--clear-groups", Program.path] + arguments)
    }
}
