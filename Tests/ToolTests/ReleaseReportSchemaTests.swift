import Foundation
import TestSupport
import Testing

/// What `gate`, `pack` and `verify` print for programs, judged by other people's validator.
@Suite struct ReleaseReportSchemaTests {
    private static let script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(json.load(sys.stdin))
        """

    /// What is wrong with a text by a schema; empty when it is good, `nil` without a validator.
    private func fault(in text: Data, by schema: String) throws -> String? {
        guard try Program.run("/usr/bin/python3", ["-c", "import jsonschema"]).status == 0 else {
            print("skipped: \(schema) needs python3-jsonschema")
            return nil
        }
        let schema = SharedData.package.appending(
            path: "Sources/Releases/Releases.docc/Resources/\(schema).schema.json")
        let run = try Program.run(
            "/usr/bin/python3", ["-c", Self.script, schema.path], input: text)
        return run.status == 0 ? "" : run.errors
    }

    /// Expects that a text keeps to a schema, and that it doesn't once a part of it is other.
    private func expect(
        _ text: Data, keepsTo schema: String, butNotWith change: (of: String, to: String)
    ) throws {
        guard let good = try fault(in: text, by: schema) else { return }
        #expect(good.isEmpty, "\(good)")
        let whole = String(decoding: text, as: UTF8.self)
        let place = whole.range(of: change.of)
        let changed = whole.replacingCharacters(
            in: try #require(place, "no \(change.of)"), with: change.to)
        #expect(try fault(in: Data(changed.utf8), by: schema)?.isEmpty == false)
    }

    @Test(
        arguments: [
            (["--for", "youtube,douyin,facebook"], 1),
            (["--for", PackedTitle.platforms, "--locales", "th", "--market", "southeast-asia"], 0),
        ] as [([String], Int32)])
    func whatTheGateSays(arguments: [String], status: Int32) throws {
        let title = try PackedTitle()
        let run = try Program.run(
            ["gate", title.path, "--json", "--as-of", "2027-03-01"] + arguments)
        #expect(run.status == status, "\(run.errors)")
        try expect(
            run.outputBytes, keepsTo: "gate",
            butNotWith: (#""outcome": "passed""#, #""outcome": "fine""#))
    }

    @Test func whatWasMadeAndWhatIsVerified() throws {
        let title = try PackedTitle()
        for arguments in [["--zip", "--tar.zst"], ["--release", "r1"]] {
            let packed = try title.pack(arguments + ["--json"])
            try expect(
                packed.outputBytes, keepsTo: "pack",
                butNotWith: (#""digest": "sha256:"#, #""digest": ""#))
        }
        for end in ["", ".zip", ".tar.zst"] {
            let run = try Program.run(["verify", title.bundle + end, "--json"])
            #expect(run.status == 0, "\(run.output)")
            try expect(
                run.outputBytes, keepsTo: "verify",
                butNotWith: (#""form": ""#, #""form": "a "#))
        }
        let track = title.bundle + "/data/generic/subtitles/th/ep001.srt"
        try Data("1\n".utf8).write(to: URL(filePath: track))
        let broken = try Program.run(["verify", title.bundle, "--json"])
        #expect(broken.status == 1)
        #expect(broken.output.contains(#""file": "data/generic/subtitles/th/ep001.srt""#))
        try expect(
            broken.outputBytes, keepsTo: "verify",
            butNotWith: (#""good": false"#, #""good": "no""#))
    }

    @Test func whatIsVerifiedOfABagThatSomebodyElseMade() throws {
        let digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        let folder = try TemporaryFolder(files: [
            "data/a.txt": "hello",
            "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "manifest-sha256.txt": "\(digest)  data/a.txt\n",
        ])
        let run = try Program.run(["verify", folder.root, "--json"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(!run.output.contains(#""release""#))
        try expect(
            run.outputBytes, keepsTo: "verify",
            butNotWith: (#""files": "#, #""release": "r1", "files": "#))
    }
}
