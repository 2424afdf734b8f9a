import CBound
import Foundation

/// Many small files by the built program, against a loop in C that only opens, reads, writes and
/// closes them.
enum FilesBenchmark {
    static func rows(program: String, count: Int = 20_000) throws -> [Row] {
        let root =
            FileManager.default.temporaryDirectory.path
            + "/tradewind-bench-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        let source = root + "/in"
        try FileManager.default.createDirectory(
            atPath: source, withIntermediateDirectories: true)
        let bytes = Data(MixedCues.subRip(count: 80))
        let names = (0..<count).map { "ep\($0)" }
        for name in names { try bytes.write(to: URL(filePath: "\(source)/\(name).srt")) }
        var round = 0
        let fresh = { () throws -> String in
            round += 1
            let folder = "\(root)/out\(round)"
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            return folder
        }
        let time = try Measurement(
            rounds: 5, clock: { bound_wall_time() },
            [
                { try copy(names, from: source, to: try fresh()) },
                { try convert(source, to: try fresh(), program: program) },
            ])
        let version = try Measurement(
            rounds: 30, clock: { bound_wall_time() },
            [{ try run("/bin/true", []) }, { try run(program, ["--version"]) }])
        print(
            "\(count) files of 80 cues: C loop \(time.best[0] / 1_000_000) ms, "
                + "tradewind \(time.best[1] / 1_000_000) ms")
        return [
            Row(
                name: "\(count) files on two cores, rate against a C read-write loop",
                value: time.ratio(1), unit: "×", target: 0.6, isFloor: true),
            Row(
                name: "start-up beyond that of /bin/true",
                value: Double(version.best[1] - version.best[0]) / 1e6, unit: "ms", target: 10,
                isFloor: false),
        ]
    }

    private static func copy(_ names: [String], from: String, to: String) throws {
        let inputs = names.map { strdup("\(from)/\($0).srt") }
        let outputs = names.map { strdup("\(to)/\($0).vtt") }
        defer { (inputs + outputs).forEach { free($0) } }
        let from = inputs.compactMap { $0.map { UnsafePointer($0) } }
        let to = outputs.compactMap { $0.map { UnsafePointer($0) } }
        nonisolated(unsafe) let paths = (from, to)
        DispatchQueue.concurrentPerform(iterations: 2) { worker in
            let done = bound_copy_files(paths.0, paths.1, paths.0.count, worker, 2)
            precondition(done >= 0, "the C loop failed")
        }
    }

    static func convert(_ folder: String, to output: String, program: String) throws {
        try run(program, ["convert", folder, "-o", output, "--to", "vtt", "--jobs", "2", "-q"])
    }

    /// Runs a program to its end. Foundation's own way looks for the end every 50 ms only.
    static func run(_ program: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        let words = ([program] + arguments).map { strdup($0) }
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        var status: Int32 = -1
        guard posix_spawn(&process, program, &actions, nil, words + [nil], nil) == 0,
            waitpid(process, &status, 0) == process, status == 0
        else { throw CocoaError(.executableLoad) }
    }
}
