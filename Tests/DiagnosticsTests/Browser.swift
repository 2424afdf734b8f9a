import Foundation
import TestSupport

/// A headless Chromium that opens a page and does something with it.
enum Browser {
    /// Whether a program is there; prints that the test is skipped when it isn't.
    static func isThere(_ program: String, for test: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let isThere = path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
        if !isThere { print("skipped: \(test) needs \(program)") }
        return isThere
    }

    /// Opens a page, runs a script in it that sets `results` to an array of strings, and returns
    /// these; `nil` when there is no browser.
    static func results(
        of script: String, in page: String, for test: String = #function
    ) throws -> [String]? {
        guard isThere("chromium", for: test) else { return nil }
        let tail = """
            <script>
            addEventListener("load", async () => {
              let results = [];
              const wait = time => new Promise(done => setTimeout(done, time));
              const rows = () => [...document.querySelectorAll("#table tbody tr")]
                .filter(row => row.getClientRects().length);
              const column = number => rows().map(row => row.cells[number].textContent);
              const click = name => [...document.querySelectorAll("#table th button")]
                .find(button => button.textContent === name).click();
              const choose = (number, value) => {
                const control = document.querySelectorAll("#filters select")[number];
                control.value = value;
                control.dispatchEvent(new Event("change", { bubbles: true }));
              };
              try { \(script) } catch (error) { results = ["failed: " + error]; }
              document.body.textContent = "RESULTS" + JSON.stringify(results) + "END";
            });
            </script>
            """
        // What follows the end of a page belongs to its body all the same.
        let folder = try TemporaryFolder(files: ["page.html": page + tail])
        let dump = try run(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.path("profile"), "--virtual-time-budget=20000",
                "--dump-dom", "file://" + folder.path("page.html"),
            ], folder: folder)
        guard let start = dump.range(of: "RESULTS"),
            let end = dump.range(of: "END", options: .backwards),
            start.upperBound <= end.lowerBound
        else { return ["no results: " + dump.suffix(300)] }
        // What the browser escaped in text.
        let json = dump[start.upperBound..<end.lowerBound].replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return try JSONDecoder().decode([String].self, from: Data(json.utf8))
    }

    /// Runs a program to its end, and returns what it printed on either stream.
    static func run(
        _ program: String, _ arguments: [String], folder: borrowing TemporaryFolder,
        keepsErrors: Bool = false
    ) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        // A file rather than a pipe: neither side can wait for the other.
        let output = URL(filePath: folder.path("printed"))
        try Data().write(to: output)
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = keepsErrors ? handle : FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
}
