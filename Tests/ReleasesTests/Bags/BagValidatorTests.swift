import Diagnostics
import Digests
import Foundation
import TestSupport
import Testing

@testable import Releases

@Suite struct BagValidatorTests {
    @Test(arguments: BagCase.all)
    func eachCaseIsJudgedAsTheStandardHasIt(sample: BagCase) async throws {
        let report = try await sample.bag.report()
        let list = report.findings.map { "\($0.rule): \($0.message)" }.joined(separator: "\n")
        switch sample.verdict {
        case .valid: #expect(report.findings.isEmpty, "\(list)")
        case .warning:
            #expect(report.isValid, "\(list)")
            #expect(report.findings.contains { $0.rule == sample.rule }, "\(list)")
        case .invalid:
            #expect(!report.isValid)
            #expect(
                report.findings.contains { $0.rule == sample.rule && $0.severity == .error },
                "\(list)")
        }
    }

    @Test func bagitPythonAgreesBesidesKnownDifferences() throws {
        guard let environment = PythonEnvironment.bagit else { return }
        let folders = try BagCase.all.map { sample in
            let folder = try TemporaryFolder()
            try sample.bag.write(to: folder)
            return folder
        }
        let accepted = try SampleBag.acceptedByBagitPython(folders, in: environment)
        #expect(accepted.count == BagCase.all.count)
        for (sample, theirs) in zip(BagCase.all, accepted) {
            let ours = sample.verdict != .invalid
            let difference = sample.difference ?? "none known"
            #expect(
                (theirs != ours) == (sample.difference != nil),
                "\(sample.name): difference: \(difference)")
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func everyFlippedByteMissingExtraAndRenamedFileIsNamed(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var bag = SampleBag()
        bag.algorithms = [.sha256, .sha512]
        for index in 0..<20 {
            bag.files["data/\(index % 3)/ep\(index).srt"] = (0..<50).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
        }
        let folder = try TemporaryFolder()
        try bag.write(to: folder)
        let inventory = try await BagInventory(folder: folder.root, jobs: 4)
        #expect(BagValidator(inventory).report().findings.isEmpty)
        let all = try bag.all()
        for path in all.keys.sorted() {
            let url = URL(filePath: folder.path(path))
            var damaged = try #require(all[path])
            let place = Int.random(in: 0..<damaged.count, using: &random)
            // A digit of another case means the same, and no manifest tells of a tag manifest.
            let isLetter = UInt8(ascii: "a")...UInt8(ascii: "f") ~= damaged[place] | 0x20
            let bits: ClosedRange<UInt8> = path.hasPrefix("tagmanifest") && isLetter ? 0...4 : 0...7
            damaged[place] ^= 1 << UInt8.random(in: bits, using: &random)
            try Data(damaged).write(to: url)
            let changed = BagValidator(try await BagInventory(folder: folder.root)).report()
            #expect(!changed.isValid, "byte \(place) of \(path)")
            let names = changed.findings.flatMap {
                [$0.range?.file ?? "", $0.message]
                    + $0.notes.flatMap { [$0.range?.file ?? "", $0.message] }
            }
            #expect(names.contains { $0.contains(path) }, "byte \(place) of \(path)")
            try FileManager.default.removeItem(at: url)
            let missing = BagValidator(try await BagInventory(folder: folder.root)).report()
            let isTagManifest = path.hasPrefix("tagmanifest")
            #expect(missing.isValid == isTagManifest, "without \(path)")
            try Data(all[path] ?? []).write(to: url)
        }
    }

    @Test func eachOfManyRenamedFilesIsNamed() async throws {
        var bag = SampleBag()
        for index in 0..<400 { bag.files["data/\(index)"] = Array("\(index)".utf8) }
        for index in 0..<400 {
            bag.changes["data/\(index)"] = .some(nil)
            bag.changes["data/moved/\(index)"] = Array("\(index)".utf8)
        }
        let report = try await bag.report()
        let renamed = report.findings.filter { $0.rule == "bag-renamed" }
        #expect(renamed.count == 400)
        #expect(renamed.contains { $0.message == "'data/7' was renamed to 'data/moved/7'" })
        #expect(!report.findings.contains { $0.rule == "bag-missing" || $0.rule == "bag-extra" })
    }

    /// Whatever stands in the tag files of a bag, there is a verdict.
    @Test(arguments: SeededGenerator.seeds())
    func damagedTagFilesAreJudged(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "BagIt-Version: 1.0\n", "Tag-File-Character-Encoding: UTF-8\n", "UTF-16", ":", "\r",
            "\n", " ", "\t", "data/a", "../", "%0A", "%", "~", "\\", "\u{301}", "\u{FEFF}", "*",
            "./",
            String(repeating: "a", count: 64), "http://a", "-", "9999999999999999999", "1.1",
            "Payload-Oxum", "#",
        ]
        for _ in 0..<400 {
            var tags: [BagPath: [UInt8]] = [:]
            for name in ["bagit.txt", "bag-info.txt", "fetch.txt", "manifest-sha256.txt"] {
                var bytes: [UInt8] = name == "bagit.txt" ? BagDeclaration().bytes : []
                for _ in 0..<Int.random(in: 0...12, using: &random) {
                    if Int.random(in: 0...9, using: &random) == 0 {
                        bytes.append(UInt8.random(in: 0...255, using: &random))
                    } else {
                        bytes += pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8
                    }
                }
                tags[BagPath(name)] = bytes
            }
            let files = try tags.mapValues { try FileDigest(of: $0.span) }
            let report = BagValidator(BagInventory(files: files, tags: tags)).report()
            // There is no payload, so the bag is never valid.
            #expect(!report.isValid)
            for manifest in report.manifests {
                for entry in manifest.entries {
                    #expect(PathSafety.fault(in: entry.path.text) == nil)
                }
            }
        }
    }

    @Test func symbolicLinksAreNotFollowed() async throws {
        let folder = try TemporaryFolder()
        try SampleBag().write(to: folder)
        try FileManager.default.removeItem(atPath: folder.path("data/ep001.srt"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("data/ep001.srt"), withDestinationPath: "/etc/passwd")
        let report = BagValidator(try await BagInventory(folder: folder.root)).report()
        #expect(report.findings.contains { $0.rule == "bag-link" && $0.severity == .error })
        #expect(report.findings.contains { $0.rule == "bag-missing" })
    }

    @Test func whereSomethingIsWrongIsSaid() async throws {
        var bag = SampleBag()
        bag.files["data/ep002.srt"] = [2]
        bag.changes["data/ep002.srt"] = [3]
        let finding = try #require(try await bag.report().findings.first)
        #expect(finding.range == SourceRange(file: "data/ep002.srt"))
        #expect(finding.notes.first?.range == SourceRange(file: "manifest-sha256.txt", line: 2))
    }

    @Test func theReportCountsThePayload() async throws {
        let report = try await SampleBag().report()
        #expect(report.payloadBytes == 2)
        #expect(report.payloadFiles == 1)
        #expect(report.info["source-organization"] == "Moonlight")
        #expect(report.declaration.version == .current)
        #expect(
            report.manifests.map(\.file.text) == [
                "manifest-sha256.txt", "tagmanifest-sha256.txt",
            ])
    }
}
