import Adaptation
import Diagnostics
import Digests
import Foundation
import Series
import TestSupport
import Testing
import XML

@testable import Releases

/// What xmllint says of MovieLabs metadata by MovieLabs' own schemas, and what must hold besides.
@Suite struct MovieLabsDocumentsTests {
    static let values = ["org": "lantern.example", "licenseType": "SVOD", "provider": "Lantern"]

    /// Validates files with the schemas; false and a line that tells so where something is missing.
    func validate(_ files: [(path: String, bytes: [UInt8])]) throws -> Bool {
        guard let schemas = SharedData.url("data/movielabs") else { return false }
        guard Command.path("xmllint") != nil else {
            print("skipped: xmllint isn't installed")
            return false
        }
        let folder = try TemporaryFolder()
        var paths: [String: [String]] = [:]
        for (index, file) in files.enumerated() {
            let path = folder.path("\(index).xml")
            try Data(file.bytes).write(to: URL(filePath: path))
            let schema =
                file.path.hasSuffix("-mmc.xml")
                ? "manifest-v1.13.xsd"
                : file.path.hasSuffix("-avails.xml") ? "avails-v2.7.xsd" : "mdmec-v2.12.xsd"
            paths[schema, default: []].append(path)
        }
        for (schema, paths) in paths {
            let schema = schemas.appending(path: schema).path
            try Command.run("xmllint", ["--nonet", "--noout", "--schema", schema] + paths)
        }
        return true
    }

    @Test(arguments: ["movielabs", "prime-mec", "google-tv"])
    func theSchemasAcceptWhatIsWrittenForTheSampleTitleInSevenLanguages(
        platform: String
    ) throws {
        let title = try DocumentSamples.title()
        let locales = title.targets.map { $0.locale } + [title.sourceLocale]
        #expect(locales.count == 7)
        let sample = try DocumentSamples(
            title, to: platform, locales: locales, values: Self.values)
        let (files, findings) = sample.rendered()
        #expect(findings.filter { $0.outcome == .failed } == [])
        #expect(files.count == 3 + title.episodes.count)
        #expect(sample.rendered().files.map { $0.bytes } == files.map { $0.bytes })
        if try validate(files) { print("\(platform): \(files.count) files are valid") }
    }

    @Test func theSchemaAcceptsTheAvailsOfTheSampleTitle() throws {
        var title = try DocumentSamples.title()
        for index in title.platforms.indices.prefix(2) {
            title.platforms[index].values["licenseType"] = index == 0 ? "AVOD" : "SVOD"
        }
        let sample = try DocumentSamples(
            title, to: "avails", locales: ["en", "th", "zh-Hans"], values: Self.values)
        let (files, findings) = sample.rendered()
        #expect(findings.filter { $0.outcome == .failed } == [])
        #expect(files.count == 1)
        let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
        // Two platforms with three rights each, and the countries of 021 and 419 one by one.
        #expect(text.ranges(of: "<avails:Avail>").count == 2)
        #expect(text.ranges(of: "<avails:Transaction ").count == 6)
        #expect(text.ranges(of: "<md:country>MX</md:country>").count == 2)
        // Platforms are named as they call themselves.
        #expect(text.contains("<avails:ServiceProvider>"))
        for plan in title.platforms { #expect(!text.contains("<md:DisplayName>\(plan.platform)<")) }
        #expect(text.contains("<avails:Start>2027-01-01T00:00:00Z</avails:Start>"))
        #expect(text.contains("<avails:End>2029-12-31T23:59:59Z</avails:End>"))
        _ = try validate(files)
    }

    @Test func anAvailNamesTheServiceAndTheLicenseeOfThePlanElseThePlatform() throws {
        var title = try DocumentSamples.title()
        func names(_ platform: String, _ values: [String: String]) throws -> [String] {
            title.platforms = [Title.PlatformPlan(platform: platform)]
            title.platforms[0].values = values
            title.platforms[0].values["licenseType"] = "SVOD"
            let sample = try DocumentSamples(
                title, to: "avails", locales: ["en"], values: Self.values)
            let (files, findings) = sample.rendered()
            #expect(findings.filter { $0.outcome == .failed } == [])
            _ = try validate(files)
            let root = try element(try #require(files.first).bytes)
            return ["ServiceProvider", "Licensee"].flatMap { name in
                all(name, in: root).prefix(1).flatMap { all("DisplayName", in: $0) }
            }
            .map { $0.text }
        }
        #expect(try names("house", [:]) == ["house", "house"])
        #expect(try names("house", ["serviceProvider": "A"]) == ["A", "A"])
        #expect(try names("house", ["licensee": "B"]) == ["house", "B"])
        #expect(try names("house", ["serviceProvider": "A", "licensee": "B"]) == ["A", "B"])
        let library = PlatformLibrary()
        for name in library.names {
            let own = try library.template(name, asOf: #require(CalendarDay("2026-11-29"))).name
            #expect(try names(name, [:]) == [own, own])
        }
    }

    @Test func aTitleWithoutLicencesSaysSoInsteadOfAnEmptyListOfAvails() throws {
        let sample = try DocumentSamples(
            try DocumentSamples.title(), to: "avails", locales: ["en"], values: ["org": "a.example"]
        )
        let (files, findings) = sample.rendered()
        #expect(files.isEmpty)
        #expect(
            findings.map { $0.message } == [
                "no platform of the title has a 'licenseType' among its values"
            ])
    }

    @Test(arguments: ["prime-mec", "avails"])
    func theSchemasAcceptEightyEpisodesInTwentyLanguagesWithHostileTexts(
        platform: String
    ) throws {
        var title = DocumentSamples.hostileTitle(
            episodes: 80, locales: DocumentSamples.manyLocales)
        title.platforms = [Title.PlatformPlan(platform: "prime-mec")]
        title.platforms[0].values = Self.values
        let sample = try DocumentSamples(
            title, to: platform, locales: DocumentSamples.manyLocales, values: Self.values)
        let (files, findings) = sample.rendered()
        #expect(findings.filter { $0.outcome == .failed } == [])
        // What can't stand in XML is left out, and told.
        #expect(findings.contains { $0.rule == "document-control-character" })
        for file in files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let isClean = text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 || $0 == "\n" || $0 == "\t"
            }
            #expect(isClean && !text.contains("\u{FFFD}"), "\(file.path)")
            #expect(!text.contains("></") || !text.contains("<md:TitleDisplay60></"))
        }
        _ = try validate(files)
    }

    @Test(arguments: SeededGenerator.seeds())
    func theSchemasAcceptRandomTitles(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var files: [(path: String, bytes: [UInt8])] = []
        for _ in 0..<10 {
            let locales = ["ar", "en", "es-419", "th", "zh-Hans"]
            var title = DocumentSamples.randomTitle(&generator, locales: locales)
            title.platforms = [Title.PlatformPlan(platform: "google-tv")]
            title.platforms[0].values = Self.values
            for platform in ["google-tv", "avails"] {
                let sample = try DocumentSamples(
                    title, to: platform, locales: locales, values: Self.values)
                let (rendered, findings) = sample.rendered()
                #expect(findings.filter { $0.outcome == .failed } == [], "seed \(seed)")
                files += rendered
            }
        }
        do { _ = try validate(files) } catch {
            Issue.record("seed \(seed): \(error)")
        }
    }

    @Test func aManifestNamesEachFileWithItsSizeAndDigestAndIdentifiersAgree() throws {
        let title = try DocumentSamples.title()
        let sample = try DocumentSamples(
            title, to: "prime-mec", locales: ["en", "es-419"], values: Self.values)
        let (files, _) = sample.rendered()
        var bytes = sample.bytes
        for file in files { bytes[file.path] = file.bytes }
        let manifest = try #require(files.first { $0.path.hasSuffix("-mmc.xml") })
        let root = try element(manifest.bytes)
        var named: Set<String> = []
        for reference in all("ContainerReference", in: root) {
            let path = try #require(all("ContainerLocation", in: reference).first?.text)
            let content = try #require(bytes[path], "\(path) isn't in the bundle")
            let digest = try SHA256.hexadecimal(of: content.span)
            #expect(all("Hash", in: reference).map { $0.text } == [digest])
            #expect(all("Length", in: reference).map { $0.text } == [String(content.count)])
            #expect(named.insert(path).inserted, "\(path) is named twice")
        }
        #expect(named == Set(bytes.keys).subtracting([manifest.path]))

        // Tracks that presentations refer to are in the inventory.
        for (name, attribute) in [
            ("VideoTrackID", "VideoTrackID"), ("SubtitleTrackID", "SubtitleTrackID"),
        ] {
            let own = Set(all(nil, in: root).compactMap { self.attribute(attribute, of: $0) })
            let used = all(name, in: root).map { $0.text }
            #expect(!used.isEmpty && own == Set(used))
        }

        // Each parent is there, and each episode has its number and its length.
        var identifiers: Set<String> = []
        var parents: Set<String> = []
        for file in files where file.path.hasPrefix("mec/") {
            let root = try element(file.bytes)
            let basic = try #require(all("Basic", in: root).first)
            identifiers.insert(try #require(attribute("ContentID", of: basic)))
            parents.formUnion(all("ParentContentID", in: basic).map { $0.text })
            for info in all("LocalizedInfo", in: basic) {
                #expect(["en", "es-419"].contains(attribute("language", of: info)))
            }
        }
        #expect(identifiers.count == title.episodes.count + 2)
        #expect(parents.isSubset(of: identifiers) && parents.count == 2)
        let inManifest = Set(
            all("Metadata", in: root).compactMap { attribute("ContentID", of: $0) })
        #expect(inManifest == identifiers)
        let second = try #require(files.first { $0.path == "mec/last-delivery-ep002.xml" })
        let basic = try element(second.bytes)
        #expect(all("RunLength", in: basic).map { $0.text } == ["PT1M53.5S"])
        #expect(all("Number", in: basic).map { $0.text } == ["2", "2"])
    }

    @Test func everyRatingOfTheSampleTitleIsOneThatMovieLabsLists() throws {
        let title = try DocumentSamples.title()
        let table = try RatingTable()
        for rating in title.ratings {
            #expect(table.address(of: rating) != nil, "\(rating.system) of \(rating.region)")
        }
        guard let url = SharedData.url("data/movielabs/CMR_Ratings_v2.5.1.xml") else { return }
        let text = try String(contentsOf: url, encoding: .utf8)
        for rating in title.ratings {
            let address = try #require(table.address(of: rating))
            #expect(text.contains("<mdcr:URI>\(address)</mdcr:URI>"), "\(address)")
        }
    }

    @Test func aTitleWithoutANameInTheLanguagesThatGoFails() throws {
        var title = try DocumentSamples.title()
        title.names = ["zh-Hans": "最后一单"]
        let sample = try DocumentSamples(
            title, to: "prime-mec", locales: ["en"], values: Self.values)
        let failed = sample.rendered().findings.filter { $0.outcome == .failed }
        #expect(Set(failed.map { $0.message }) == ["no locale has a name of the title"])
        #expect(failed.count == 2 + title.episodes.count)
    }

    @Test func aPlanWithoutAnOrganisationFailsOnceAKindOfFile() throws {
        let sample = try DocumentSamples(
            try DocumentSamples.title(), to: "prime-mec", locales: ["en"])
        let failed = sample.rendered().findings.filter { $0.outcome == .failed }
        #expect(Set(failed.map { $0.field }) == ["values.org"])
        #expect(failed.count == 4)
        #expect(failed.allSatisfy { $0.range?.file == "templates/platforms/prime-mec.jsonc" })
    }

    func element(_ bytes: [UInt8]) throws -> XMLElement {
        var reader = XMLReader(bytes)
        let event = try #require(try reader.next())
        guard case .start(let tag) = event else {
            return try #require(nil as XMLElement?)
        }
        return try reader.element(from: tag)
    }

    func all(_ name: String?, in element: XMLElement) -> [XMLElement] {
        element.elements.flatMap { child in
            (name == nil || child.name.local == name ? [child] : []) + all(name, in: child)
        }
    }

    func attribute(_ name: String, of element: XMLElement) -> String? {
        element.tag.attributes.first { $0.name.local == name }?.value
    }
}
