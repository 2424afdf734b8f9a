import Foundation
import TestSupport
import Testing

/// What programs of others say about the bundle of the sample title.
@Suite struct PackJudgesTests {
    /// A bundle with both archives that is signed, and the public key.
    private static func signed() throws -> (title: PackedTitle, key: String) {
        let title = try PackedTitle()
        let key = title.folder.path("team")
        let made = try Program.run(["key", "new", "--output", key, "--no-password"])
        try #require(made.status == 0, "\(made.errors)")
        let names = try title.folder.names().filter { $0.hasPrefix("team") }
        let secret = try #require(names.first { $0.hasSuffix(".key") })
        let open = try #require(names.first { $0.hasSuffix(".pub") })
        try title.pack(["--key", title.folder.path(secret), "--zip", "--tar.zst"])
        return (title, title.folder.path(open))
    }

    private static func has(_ program: String, for test: String = #function) -> Bool {
        if Command.path(program) != nil { return true }
        print("skipped: \(test): \(program) isn't installed")
        return false
    }

    @Test func othersAcceptTheBagItsDigestsAndItsSignature() throws {
        let (title, key) = try Self.signed()
        if let bagit = PythonEnvironment.bagit {
            let script = """
                import bagit, sys
                bag = bagit.Bag(sys.argv[1])
                bag.validate()
                print(len(list(bag.payload_files())), bag.version, sorted(bag.algorithms))
                """
            let said = try bagit.run(script, [title.bundle])
            #expect(said.hasSuffix(" 1.0 ['sha256', 'sha512']\n"), "\(said)")
        }
        if Self.has("sha256sum"), Self.has("sha512sum") {
            for list in [
                "manifest-sha256", "tagmanifest-sha256", "manifest-sha512", "tagmanifest-sha512",
            ] {
                let program = list.hasSuffix("256") ? "sha256sum" : "sha512sum"
                let run = try Program.run(
                    try #require(Command.path(program)), ["--strict", "-c", list + ".txt"],
                    folder: title.bundle)
                #expect(run.status == 0, "\(list): \(run.errors)")
                #expect(run.output.contains(": OK\n"))
            }
        }
        if Self.has("minisign") {
            let manifest = title.inBundle("release.json")
            let said = try Command.run("minisign", ["-V", "-p", key, "-m", manifest])
            #expect(said.contains("Signature and comment signature verified"))
            // A changed manifest isn't what was signed.
            let copy = title.folder.path("release.json")
            try FileManager.default.copyItem(atPath: manifest, toPath: copy)
            try FileManager.default.copyItem(
                atPath: manifest + ".minisig", toPath: copy + ".minisig")
            try Command.run("sh", ["-c", "printf ' ' >> \"$1\"", "sh", copy])
            #expect(throws: Command.Failure.self) {
                try Command.run("minisign", ["-V", "-p", key, "-m", copy])
            }
        }
    }

    @Test func othersListAndReadTheArchives() throws {
        let (title, _) = try Self.signed()
        let bundle = try title.files().filter { $0.key.hasPrefix("last-delivery-r1/") }
        let names = bundle.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(names.count > 100)
        let (zip, tar) = (title.bundle + ".zip", title.bundle + ".tar.zst")
        if Self.has("unzip") {
            #expect(try Command.run("unzip", ["-tq", zip]).hasPrefix("No errors detected"))
        }
        if Self.has("python3") {
            let script = """
                import sys, zipfile, hashlib
                archive = zipfile.ZipFile(sys.argv[1])
                assert archive.testzip() is None
                for info in archive.infolist():
                    digest = hashlib.sha256(archive.read(info)).hexdigest()
                    print(digest, info.date_time[0], info.filename, sep="  ")
                """
            let said = try Command.run("python3", ["-c", script, zip])
            let lines = said.split(separator: "\n").map(String.init)
            #expect(lines.map { String($0.split(separator: " ").last ?? "") } == names)
            // The moment that was set is in 2027.
            #expect(lines.allSatisfy { $0.contains("  2027  ") })
            let listed = try Command.run(
                "sh",
                [
                    "-c", "cd \"$1\" && shift && sha256sum \"$@\"", "sh", title.path + "/releases",
                ] + names)
            #expect(
                lines.map { $0.prefix(64) } == listed.split(separator: "\n").map { $0.prefix(64) })
        }
        guard Self.has("bsdtar") else { return }
        for archive in [zip, tar] {
            let listed = try Command.run("bsdtar", ["-tf", archive])
            #expect(listed.split(separator: "\n").map(String.init) == names)
            let place = title.folder.path("unpacked-" + (archive == zip ? "zip" : "tar"))
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true)
            try Command.run("bsdtar", ["-xf", archive, "-C", place])
            for name in names {
                #expect(
                    try Data(contentsOf: URL(filePath: place + "/" + name)) == bundle[name],
                    "\(name)")
            }
        }
    }

    @Test func theSchemasOfMovieLabsAcceptWhatABundleHolds() throws {
        guard let schemas = SharedData.url("data/movielabs"), Self.has("xmllint") else { return }
        let title = try PackedTitle()
        try title.replace(
            #""values": { "org": "lantern-quay.example" }"#,
            with: #""values": { "org": "lantern-quay.example", "licenseType": "SVOD" }"#)
        let values = #""locales": ["en", "es-419", "th"], "values": {"org": "a.example"}"#
        try title.replace(
            #"{ "platform": "generic","#,
            with: """
                { "platform": "avails", \(values) }, { "platform": "google-tv", \(values) },
                    { "platform": "generic",
                """)
        let run = try title.run(
            for: "prime-mec,google-tv,avails",
            [
                "--schemas", schemas.path, "--waive", "art-missing,media-missing", "--because",
                "pictures and videos go their own way", "--who", "Lin",
            ])
        try #require(run.status == 0, "\(run.errors)")
        let files = SharedData.files(in: URL(filePath: title.bundle), extensions: ["xml"])
        // A series, a season and three episodes with a manifest twice, and the avails.
        #expect(files.count == 2 * 6 + 1)
        for file in files {
            let schema =
                file.path.hasSuffix("-mmc.xml")
                ? "manifest-v1.13.xsd"
                : file.path.hasSuffix("-avails.xml") ? "avails-v2.7.xsd" : "mdmec-v2.12.xsd"
            try Command.run(
                "xmllint",
                [
                    "--nonet", "--noout", "--schema", schemas.appending(path: schema).path,
                    file.path,
                ])
        }
        let verified = try Program.run(["verify", title.bundle, "--schemas", schemas.path])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(verified.output.contains("files read back as the platforms want them"))
    }

    @Test func aBundleWhoseMetadataBreakASchemaIsNotMade() throws {
        guard SharedData.url("data/movielabs") != nil else { return }
        let title = try PackedTitle()
        // A platform of the title's own, whose metadata lack what the schema wants.
        let text = """
            {
              "id": "partner", "version": "1", "name": "Partner", "extends": "generic",
              "documents": [{
                "kind": "xml", "scope": "title", "naming": "mec/{id}.xml", "source": "own",
                "content": {
                  "xml": "mdmec:CoreMetadata",
                  "namespaces": {"mdmec": "http://www.movielabs.com/schema/mdmec/v2.12"},
                  "content": [{"xml": "mdmec:Title", "content": "{title.name}"}]
                }
              }],
              "postconditions": [{
                "validator": "xml", "files": "mec/*.xml", "source": "own",
                "settings": {"root": "CoreMetadata"}
              }]
            }
            """
        try title.write(Data(text.utf8), to: "platforms/partner.jsonc")
        let schemas = try #require(SharedData.url("data/movielabs"))
        let run = try title.run(for: "partner", ["--schemas", schemas.path])
        #expect(run.status == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("data/partner/mec/last-delivery.xml"), "\(run.errors)")
        #expect(try title.files().isEmpty)
    }
}
