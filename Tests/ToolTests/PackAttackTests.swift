import Foundation
import TestSupport
import Testing

/// Whatever is done to a bundle after it was packed, `verify` sees it and names the file.
@Suite struct PackAttackTests {
    /// A change of a bundle.
    enum Attack: String, CaseIterable {
        case flip, remove, add, rename
    }

    /// A bundle for two platforms with its archives, and the paths of its files.
    private static func packed() throws -> (title: PackedTitle, names: [String]) {
        let title = try PackedTitle()
        let run = try title.run(
            for: "hls,generic", ["--locales", "th,es-419", "--zip", "--tar.zst"])
        try #require(run.status == 0, "\(run.errors)")
        let start = "last-delivery-r1/"
        let names = try title.files().keys.filter { $0.hasPrefix(start) }
            .map { String($0.dropFirst(start.count)) }
        return (title, names.sorted())
    }

    /// Changes a file of a folder, and returns how that is undone.
    private static func attack(
        _ attack: Attack, _ name: String, in folder: String, _ generator: inout SeededGenerator
    ) throws -> () throws -> Void {
        let place = folder + "/" + name
        let other = place + ".other"
        let bytes = try Data(contentsOf: URL(filePath: place))
        switch attack {
        case .flip:
            var changed = bytes
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            changed[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            try changed.write(to: URL(filePath: place))
            return { try bytes.write(to: URL(filePath: place)) }
        case .remove:
            try FileManager.default.removeItem(atPath: place)
            return { try bytes.write(to: URL(filePath: place)) }
        case .add:
            try bytes.write(to: URL(filePath: other))
            return { try FileManager.default.removeItem(atPath: other) }
        case .rename:
            try FileManager.default.moveItem(atPath: place, toPath: other)
            return { try FileManager.default.moveItem(atPath: other, toPath: place) }
        }
    }

    @Test(arguments: [UInt64.random(in: 0...99_999)])
    func changesOfAFolderAreNamed(seed: UInt64) throws {
        let (title, names) = try Self.packed()
        var generator = SeededGenerator(seed: seed)
        for attack in Attack.allCases {
            let tags = names.filter { !$0.hasPrefix("data/") }
            let payload = names.filter { $0.hasPrefix("data/") }.shuffled(using: &generator)
            for name in tags + payload.prefix(6) {
                let undo = try Self.attack(attack, name, in: title.bundle, &generator)
                let run = try Program.run(["verify", title.bundle])
                let what = "\(attack) \(name), seed \(seed): \(run.output)\(run.errors)"
                // Without the declaration of a bag it is none.
                let isBag = name != "bagit.txt" || attack == .add
                #expect(run.status == 1 || !isBag && run.status == 65, "\(what)")
                #expect((run.output + run.errors).contains(name), "\(what)")
                if attack == .add || attack == .rename, isBag {
                    #expect(run.output.contains(name + ".other"), "\(what)")
                }
                try undo()
            }
        }
        let run = try Program.run(["verify", title.bundle])
        #expect(run.status == 0, "\(run.output)")
    }

    /// Writes a zip anew with one change.
    private static let script = """
        import sys, zipfile
        source, target, attack, name = sys.argv[1:5]
        root = "last-delivery-r1/"
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
            for info in old.infolist():
                data, method = old.read(info), info.compress_type
                if info.filename == root + name:
                    if attack == "remove":
                        continue
                    if attack == "flip":
                        at = int(sys.argv[5]) % len(data)
                        data = data[:at] + bytes([data[at] ^ 4]) + data[at + 1:]
                    if attack == "add":
                        new.writestr(info, data, method)
                    if attack in ("add", "rename"):
                        info = zipfile.ZipInfo(info.filename + ".other", info.date_time)
                new.writestr(info, data, method)
        """

    @Test(arguments: [UInt64.random(in: 0...99_999)])
    func changesOfFilesInAZipAreNamed(seed: UInt64) throws {
        guard Command.path("python3") != nil else {
            print("skipped: python3 isn't installed")
            return
        }
        let (title, names) = try Self.packed()
        var generator = SeededGenerator(seed: seed)
        for attack in Attack.allCases {
            let payload = names.filter { $0.hasPrefix("data/") }.shuffled(using: &generator)
            for name in ["release.json", "manifest-sha256.txt"] + payload.prefix(2) {
                let changed = title.folder.path("changed.zip")
                try Command.run(
                    "python3",
                    [
                        "-c", Self.script, title.bundle + ".zip", changed, attack.rawValue, name,
                        "\(Int.random(in: 0..<1 << 30, using: &generator))",
                    ])
                let run = try Program.run(["verify", changed])
                let what = "\(attack) \(name), seed \(seed): \(run.output)\(run.errors)"
                #expect(run.status == 1, "\(what)")
                #expect(run.output.contains(name), "\(what)")
                if attack == .add || attack == .rename {
                    #expect(run.output.contains(name + ".other"), "\(what)")
                }
            }
        }
    }

    /// Verifies an archive that was damaged; one that has lost its form is no bundle any more.
    private static func expectRefused(_ archive: String, _ what: String) throws {
        let run = try Program.run(["verify", archive])
        let said = run.output + run.errors
        #expect(run.status == 1 || run.status == 65, "\(what): \(said)")
        #expect(run.status == 1 || said.contains(archive), "\(what): \(said)")
    }

    @Test(arguments: ["zip", "tar.zst"], [UInt64.random(in: 0...99_999)])
    func noFlippedBitOfAnArchiveGoesUnseen(form: String, seed: UInt64) throws {
        let (title, _) = try Self.packed()
        var generator = SeededGenerator(seed: seed)
        let archive = title.bundle + "." + form
        let bytes = try Data(contentsOf: URL(filePath: archive))
        let changed = title.folder.path("changed." + form)
        // The ends have the most structure.
        let places =
            (0..<12).map { _ in Int.random(in: 0..<bytes.count, using: &generator) }
            + (0..<4).map { _ in Int.random(in: 0..<64, using: &generator) }
            + (0..<4).map { _ in bytes.count - 1 - Int.random(in: 0..<64, using: &generator) }
        for place in places {
            var copy = bytes
            copy[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            try copy.write(to: URL(filePath: changed))
            try Self.expectRefused(changed, "byte \(place), seed \(seed)")
        }
        for count in [bytes.count - 1, bytes.count / 2, 100, 4] {
            try bytes.prefix(count).write(to: URL(filePath: changed))
            try Self.expectRefused(changed, "\(count) bytes")
        }
        try (bytes + Data([0])).write(to: URL(filePath: changed))
        let longer = try Program.run(["verify", changed])
        #expect(longer.status == 1, "\(longer.output)")
        try bytes.write(to: URL(filePath: changed))
        let good = try Program.run(["verify", changed])
        #expect(good.status == 0, "\(good.output)")
    }

    @Test(arguments: [UInt64.random(in: 0...99_999)])
    func changesOfFilesInATarAreNamed(seed: UInt64) throws {
        guard Command.path("bsdtar") != nil else {
            print("skipped: bsdtar isn't installed")
            return
        }
        let (title, names) = try Self.packed()
        var generator = SeededGenerator(seed: seed)
        let place = title.folder.path("unpacked")
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try Command.run("bsdtar", ["-xf", title.bundle + ".tar.zst", "-C", place])
        for attack in Attack.allCases {
            let payload = names.filter { $0.hasPrefix("data/") }.shuffled(using: &generator)
            for name in ["release.json"] + payload.prefix(2) {
                let undo = try Self.attack(
                    attack, name, in: place + "/last-delivery-r1", &generator)
                let changed = title.folder.path("changed.tar.zst")
                try Command.run(
                    "bsdtar",
                    [
                        "--zstd", "--format", "ustar", "-cf", changed, "-C", place,
                        "last-delivery-r1",
                    ])
                let run = try Program.run(["verify", changed])
                let what = "\(attack) \(name), seed \(seed): \(run.output)\(run.errors)"
                #expect(run.status == 1, "\(what)")
                #expect(run.output.contains(name), "\(what)")
                try undo()
            }
        }
    }
}
