import Foundation
import TestSupport
import Testing

/// A run that is killed leaves nothing half under a final name, and the next one goes on.
@Suite struct PackInterruptionTests {
    @Test func aKilledRunIsGoneOnWith() throws {
        let whole = try PackedTitle()
        let begin = ContinuousClock.now
        try whole.pack(["--zip", "--jobs", "2"])
        let duration = begin.duration(to: .now)
        let wanted = try whole.files()
        let seed = UInt64.random(in: 0 ... .max)
        print("seed: \(seed)")
        var generator = SeededGenerator(seed: seed)
        let title = try PackedTitle()
        var kills = 0
        for _ in 0..<10 {
            let share = Double.random(in: 0.02...0.98, using: &generator)
            let process = Process()
            process.executableURL = URL(filePath: Program.path)
            process.arguments = title.arguments(["--zip", "--jobs", "2", "--release", "r1"])
            process.environment = ProcessInfo.processInfo.environment.merging(
                PackedTitle.environment
            ) { $1 }
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: share * Double(duration / .milliseconds(1)) / 1000)
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                kills += 1
            }
            process.waitUntilExit()
            try expectWhole(title, wanted)
        }
        #expect(kills > 0)
        try title.pack(["--zip", "--jobs", "2", "--release", "r1"])
        let files = try title.files()
        #expect(files.keys.sorted() == wanted.keys.sorted())
        for (name, bytes) in wanted { #expect(files[name] == bytes, "\(name) differs") }
    }

    /// What stands under a final name is as it should be.
    private func expectWhole(_ title: PackedTitle, _ wanted: [String: Data]) throws {
        let files = try title.files()
        let bundle = "last-delivery-r1/"
        if FileManager.default.fileExists(atPath: title.bundle) {
            for (name, bytes) in wanted where name.hasPrefix(bundle) {
                #expect(files[name] == bytes, "\(name) isn't whole")
            }
        }
        if let zip = files["last-delivery-r1.zip"] {
            #expect(zip == wanted["last-delivery-r1.zip"])
        }
    }
}
