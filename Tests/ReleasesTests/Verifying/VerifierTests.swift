import Adaptation
import Archives
import Digests
import Files
import Foundation
import Media
import Releases
import Series
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10))) struct VerifierTests {
    private func outcomes(_ verification: Verification) -> [String] {
        verification.checks.map { "\($0.subject.rawValue) \($0.outcome.rawValue)" }
    }

    private func problems(_ verification: Verification) -> [String] {
        verification.checks.filter { $0.outcome == .failed }.flatMap { $0.problems }.map {
            "\($0.file ?? ""): \($0.message)"
        }
    }

    @Test(arguments: Verification.Form.allCases)
    func aBundleAsItWasWrittenIsGood(_ form: Verification.Form) async throws {
        let key = try SigningKey()
        let bundle = try BundleFixture(key: key)
        let verification = try await Verifier(
            path: try bundle.path(form), keys: [key.verificationKey]
        ).verify()
        #expect(problems(verification) == [])
        #expect(verification.isGood)
        #expect(verification.form == form)
        #expect(verification.release?.title == "gift")
        #expect(verification.signer == key.identifier.description)
        #expect(
            outcomes(verification) == (form == .folder ? [] : ["archive passed"]) + [
                "bag passed", "manifest passed", "signature passed", "statement passed",
                "labels skipped",
                "postconditions passed", "dates passed",
            ])
        #expect(verification.files == bundle.files.count)
    }

    /// Whatever happens to one file is seen, and the file is named.
    @Test(arguments: Verification.Form.allCases, SeededGenerator.seeds(fixed: 2))
    func whateverChangesIsNamed(_ form: Verification.Form, seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let bundle = try BundleFixture(key: try SigningKey())
        for round in 0..<40 {
            var changed = bundle
            let names = bundle.files.keys.sorted()
            let name = names.randomElement(using: &random) ?? ""
            var named = [name]
            let kind = ["flip", "delete", "add", "rename", "cut"].randomElement(using: &random)!
            switch kind {
            case "flip":
                var bytes = bundle.files[name] ?? []
                bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
                    1 << UInt8.random(in: 0..<8, using: &random)
                changed.files[name] = bytes
            case "delete": changed.files[name] = nil
            case "add":
                named = [
                    ["data/facebook/extra.srt", "extra.txt", "attest/other"].randomElement(
                        using: &random)!
                ]
                changed.files[named[0]] = [0x41]
            case "rename":
                named.append(name + ".new")
                changed.files[name + ".new"] = changed.files.removeValue(forKey: name)
            default:
                changed.files[name]?.removeLast(
                    Int.random(in: 1...(bundle.files[name]?.count ?? 1), using: &random))
            }
            try changed.writeFolder()
            let verification = try await Verifier(path: try changed.path(form)).verify()
            let comment = "seed \(seed), round \(round), \(kind) \(name)"
            #expect(!verification.isGood, "\(comment)")
            let text = problems(verification).joined(separator: "\n")
            for name in named { #expect(text.contains(name), "\(comment): \(text)") }
        }
    }

    /// Any byte of an archive may change. Compressed data may have another spelling that unpacks to
    /// the same files; nothing else goes unseen.
    @Test(arguments: [ArchiveFormat.zip, .tarZstandard], SeededGenerator.seeds(fixed: 2))
    func anyChangedByteOfAnArchiveIsSeen(_ format: ArchiveFormat, seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let bundle = try BundleFixture()
        let path = try bundle.archive(format)
        let bytes = try File.read(path)
        let files = try Self.contents(of: path, format)
        for _ in 0..<60 {
            var changed = bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try File.write(changed, to: path, replacing: true)
            let isGood: Bool
            do {
                isGood = try await Verifier(path: path).verify().isGood
            } catch {
                isGood = false
            }
            guard isGood else { continue }
            #expect(try Self.contents(of: path, format) == files, "seed \(seed), byte \(place)")
        }
    }

    private static func contents(
        of path: String, _ format: ArchiveFormat
    ) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        if format == .zip {
            let reader = try ZipFileReader(path: path)
            for record in reader.directory.records {
                files[record.name] = try reader.bytes(of: record, limit: 1 << 30)
            }
        } else {
            let reader = try TarFileReader(path: path)
            while let entry = try reader.next() { files[entry.name] = try reader.bytes() }
        }
        return files
    }

    @Test func theSameBytesUnderAnotherNameAreARename() async throws {
        var bundle = try BundleFixture()
        bundle.files["data/facebook/ep001.es_MX.srt"] = bundle.files.removeValue(
            forKey: "data/facebook/ep001.es_LA.srt")
        try bundle.writeFolder()
        let text = problems(try await Verifier(path: bundle.path).verify()).joined(separator: "\n")
        #expect(text.contains("renamed"))
        #expect(text.contains("data/facebook/ep001.es_MX.srt"))
    }

    /// Whoever changes a file and all digests in the bag is stopped by the manifest, and whoever
    /// changes that, too, by the signature.
    @Test func aChangeThatTheBagAgreesWithIsSeen() async throws {
        let key = try SigningKey()
        let good = try BundleFixture(key: key)
        var payload = BundleFixture.payload
        payload["data/facebook/ep001.ar_AR.srt"] = Array(
            "1\n00:00:01,000 --> 00:00:02,500\nbadbad\n\n".utf8)
        var evil = try BundleFixture(payload: payload, key: try SigningKey())
        evil.files["release.json"] = good.files["release.json"]
        try evil.writeFolder()
        var verification = try await Verifier(path: evil.path).verify()
        #expect(problems(verification).contains { $0.contains("isn't the file that was released") })
        evil = try BundleFixture(payload: payload, key: try SigningKey())
        verification = try await Verifier(path: evil.path).verify()
        #expect(verification.isGood)
        verification = try await Verifier(path: evil.path, keys: [key.verificationKey]).verify()
        #expect(!verification.isGood)
        #expect(verification.checks.contains { $0.message.contains("none of those given") })
        evil = try BundleFixture(payload: payload)
        verification = try await Verifier(path: evil.path, keys: [key.verificationKey]).verify()
        #expect(verification.checks.contains { $0.message == "the release isn't signed" })
        #expect(!verification.isGood)
    }

    @Test func aStatementAboutOtherFilesIsSeen() async throws {
        let key = try SigningKey()
        let good = try BundleFixture(key: key)
        var payload = BundleFixture.payload
        payload["data/hls/list.json"] = Array(#"{"episodes":[{"number":2}]}"#.utf8)
        let other = try BundleFixture(payload: payload, key: key) { _ in }
        var mixed = other
        mixed.files[InTotoStatement.path] = good.files[InTotoStatement.path]
        try mixed.writeFolder()
        let verification = try await Verifier(path: mixed.path).verify()
        #expect(
            problems(verification).contains(
                "data/hls/list.json: it isn't the file that the statement is about"))
    }

    @Test func whatDoesNotHoldAnyMoreIsTold() async throws {
        let bundle = try BundleFixture { manifest in
            manifest.postconditions.append(
                BundleFixture.condition("hls", "json", "*.json", ["required": "/title"]))
        }
        let verification = try await Verifier(path: bundle.path).verify()
        #expect(problems(verification) == ["data/hls/list.json: hls: '/title' is missing"])
    }

    @Test func filesThatAreDeliveredElsewhereCountAsThere() async throws {
        var payload = BundleFixture.payload
        let segment = payload.removeValue(forKey: "data/hls/ep001/s0.vtt") ?? []
        let digest = try FileDigest(of: segment.span)
        var bundle = try BundleFixture(payload: payload)
        #expect(!(try await Verifier(path: bundle.path).verify().isGood))
        bundle = try BundleFixture(payload: payload) { manifest in
            manifest.references = [
                ReleaseFile(
                    path: "data/hls/ep001/s0.vtt", platform: "hls", role: .segment,
                    size: digest.size, sha256: digest.sha256, sha512: digest.sha512)
            ]
        }
        #expect(problems(try await Verifier(path: bundle.path).verify()) == [])
    }

    @Test func oldRulesAndWaiversAreWarnings() async throws {
        let bundle = try BundleFixture { manifest in
            var waiver = Waiver(rule: "text-too-long", who: "Lin", because: "agreed")
            waiver.until = CalendarDay("2026-12-31")
            manifest.waivers = [waiver]
        }
        var verifier = Verifier(path: bundle.path)
        #expect(try await verifier.verify().checks.last?.outcome == .passed)
        verifier.asOf = CalendarDay("2027-01-01")
        let verification = try await verifier.verify()
        #expect(verification.isGood)
        #expect(verification.checks.last?.outcome == .warning)
        #expect(
            verification.checks.last?.problems.map { $0.message }
                == ["Lin's waiver of text-too-long ended on 2026-12-31"])
    }

    @Test(arguments: Verification.Form.allCases)
    func aBagOfSomebodyElseIsOnlyABag(_ form: Verification.Form) async throws {
        var bundle = try BundleFixture()
        let payload = BundleFixture.payload
        bundle.files = payload
        var digests: [BagPath: FileDigest] = [:]
        for (path, bytes) in payload { digests[BagPath(path)] = try FileDigest(of: bytes.span) }
        for (path, bytes) in try BagWriter(payload: digests).files() {
            bundle.files[path.text] = bytes
        }
        try bundle.writeFolder()
        var verification = try await Verifier(path: try bundle.path(form)).verify()
        #expect(
            outcomes(verification)
                == (form == .folder ? [] : ["archive passed"]) + ["bag passed"])
        #expect(verification.release == nil)
        bundle.files["data/hls/list.json"]?.append(0x20)
        try bundle.writeFolder()
        verification = try await Verifier(path: try bundle.path(form)).verify()
        #expect(problems(verification).contains { $0.hasPrefix("data/hls/list.json: ") })
    }

    @Test func whatIsNoBundleIsAnError() async throws {
        let folder = try TemporaryFolder()
        try File.write(Array("hello".utf8), to: folder.path("a.txt"))
        var writer = try ArchiveFileWriter(path: folder.path("a.zip"), format: .zip, modified: 0)
        try writer.add("a.txt", bytes: [0x41], compresses: false)
        try writer.finish()
        for (path, code) in [
            (folder.root, BundleError.Code.notABundle), (folder.path("a.txt"), .notABundle),
            (folder.path("a.zip"), .notABundle), (folder.path("missing"), .missing),
        ] {
            do {
                _ = try await Verifier(path: path).verify()
                Issue.record("\(path) was verified")
            } catch {
                #expect(error.code == code, "\(error)")
            }
        }
    }

    @Test func harmfulArchivesAreRefused() async throws {
        let folder = try TemporaryFolder()
        let script = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1], 'w', 8)
            z.writestr('bagit.txt', 'BagIt-Version: 1.0')
            z.writestr('data/zeros', bytes(1 << 26))
            z.close()
            """
        try Command.run("python3", ["-c", script, folder.path("bomb.zip")])
        let verification = try await Verifier(path: folder.path("bomb.zip")).verify()
        #expect(!verification.isGood)
        #expect(
            problems(verification) == [
                "data/zeros: 'data/zeros' unpacks to more than 250 times its size"
            ])
    }

    @Test(arguments: Verification.Form.allCases)
    func labelsAreReadBackFromTheBytesThatLeave(_ form: Verification.Form) async throws {
        guard Command.path("ffmpeg") != nil else {
            print("skipped: ffmpeg isn't installed")
            return
        }
        let folder = try TemporaryFolder()
        let plain = folder.path("plain.mp4")
        try Command.run(
            "ffmpeg",
            [
                "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=duration=1:size=64x64:rate=10",
                "-c:v", "mpeg4", plain,
            ])
        let label = try MediaLabel(label: "1", contentProducer: "0011", produceID: "gift-1")
        try MediaLabel.write(label, from: plain, to: folder.path("labelled.mp4"))
        var payload = BundleFixture.payload
        let place = "data/facebook/video/ep001.mp4"
        payload[place] = try File.read(folder.path("labelled.mp4"))
        let good = try BundleFixture(payload: payload, label: label)
        var verification = try await Verifier(path: try good.path(form)).verify()
        #expect(problems(verification) == [])
        #expect(outcomes(verification).contains("labels passed"))
        payload[place] = try File.read(plain)
        let lost = try BundleFixture(payload: payload, label: label)
        verification = try await Verifier(path: try lost.path(form)).verify()
        #expect(problems(verification) == ["\(place): its label of AI is lost"])
        payload[place] = try File.read(folder.path("labelled.mp4"))
        let other = try BundleFixture(
            payload: payload,
            label: try MediaLabel(label: "1", contentProducer: "0011", produceID: "gift-2"))
        verification = try await Verifier(path: try other.path(form)).verify()
        #expect(
            problems(verification) == [
                "\(place): ProduceID of its label is 'gift-1'",
                "\(place): PropagateID of its label is 'gift-1'",
            ])
    }
}
