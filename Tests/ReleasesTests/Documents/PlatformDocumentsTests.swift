import Adaptation
import Digests
import Foundation
import Series
import TestSupport
import Testing
import XML

@testable import Releases

/// The files of metadata of every shipped platform, by what is known of their fields.
@Suite struct PlatformDocumentsTests {
    static let locales = ["ar", "en", "es-419", "id", "th", "vi", "zh-Hans"]
    static let values = [
        "org": "lantern.example", "provider": "Lantern", "baseUrl": "https://cdn.example/",
        "priceInUsd": "1.99", "open_pic_id": "7512345678901234567", "qualification": "2",
    ]

    /// The sample title for a platform, with licences for its avails.
    func sample(_ platform: String) throws -> DocumentSamples {
        var title = try DocumentSamples.title()
        for index in title.platforms.indices {
            title.platforms[index].values["licenseType"] = "AVOD"
        }
        return try DocumentSamples(
            title, to: platform, locales: Self.locales, values: Self.values)
    }

    @Test(arguments: PlatformLibrary().names)
    func whatIsWrittenForAPlatformIsWholeAndAlwaysTheSame(platform: String) throws {
        let sample = try sample(platform)
        let (files, findings) = sample.rendered()
        #expect(findings.filter { $0.outcome == .failed } == [])
        #expect(files.isEmpty == sample.release.template.documents.isEmpty)
        #expect(sample.rendered().files.map { $0.bytes } == files.map { $0.bytes })
        #expect(sample.rendered().findings == findings)

        // What the platform itself asks of the files holds.
        let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        let conditions = sample.release.template.postconditions.filter {
            ["json", "csv", "xml"].contains($0.validator)
        }
        let checks = try PostconditionChecker().check(
            [PlatformConditions(platform: platform, folder: "", conditions: conditions)],
            in: LoadedContents(paths: bytes.keys) { bytes[$0] ?? [] })
        #expect(checks.filter { $0.outcome != .passed } == [])
        #expect(conditions.isEmpty || checks.count >= conditions.count)
    }

    @Test(arguments: [
        (
            "youtube", "videos/ep001.json",
            #"""
            {"required": ["snippet", "localizations", "status", "captions", "thumbnail", "contentDetails"], "properties": {
            "snippet": {"required": ["title", "description", "tags", "defaultLanguage"], "properties": {
                "title": {"type": "string", "maxLength": 100}, "tags": {"type": "array", "items": {"type": "string"}}}},
            "localizations": {"minProperties": 7, "additionalProperties": {"required": ["title", "description"]}},
            "status": {"required": ["containsSyntheticMedia"], "properties": {"containsSyntheticMedia": {"const": false}, "publishAt": false}},
            "contentDetails": {"properties": {"regionRestriction": {"required": ["allowed"], "properties": {
                "allowed": {"contains": {"const": "US"}, "uniqueItems": true, "items": {"pattern": "^[A-Z]{2}$"}}}}}},
            "thumbnail": {"const": "thumbnails/thumbnail.jpg"},
            "captions": {"minItems": 7, "maxItems": 7, "items": {"required": ["file", "language", "name"],
                "properties": {"file": {"pattern": "^captions/ep001[.].*[.]srt$"}}}}}}
            """#
        ),
        (
            "tiktok-minidrama", "albums/en.json",
            #"""
            {"required": ["album_info", "episode_info_list"], "properties": {
            "album_info": {"required": ["title", "seq_num", "year", "desp", "tag_list", "language", "drama_type", "cover_list"],
                "properties": {"language": {"const": "en"}, "seq_num": {"const": 3}, "year": {"type": "integer"},
                    "drama_type": {"enum": ["AIGC", "manga drama", "dubbed live action", "localised live action"]},
                    "tag_list": {"minItems": 1, "maxItems": 3}, "cover_list": {"items": {"type": "string"}}}},
            "episode_info_list": {"minItems": 3, "items": {"required": ["seq", "title"], "properties": {"seq": {"type": "integer"}}}},
            "form": {"properties": {"priceInUsd": {"const": "1.99"}, "isAiSeries": {"const": false}}}}}
            """#
        ),
        (
            "tiktok", "posts/ep002.json",
            #"""
            {"required": ["post_info", "source_info"], "properties": {
            "post_info": {"required": ["title", "privacy_level", "is_aigc"], "properties": {"is_aigc": {"const": false}}},
            "source_info": {"properties": {"video_size": {"type": "integer", "minimum": 1}}}}}
            """#
        ),
        (
            "douyin", "album.json",
            #"""
            {"required": ["album_info", "episode_info_list"], "properties": {
            "album_info": {"required": ["title", "recommendation", "desp", "tag_list", "qualification", "record_info"],
                "properties": {"title": {"const": "最后一单"}, "tag_list": {"maxItems": 3}, "qualification": {"const": 2},
                    "record_info": {"maxProperties": 1, "properties": {"ordinary_record_num": {"const": "（样例剧场）网微剧备字（2026）第000038号"}}, "additionalProperties": false}}},
            "episode_info_list": {"minItems": 3, "items": {"required": ["seq", "title"]}}}}
            """#
        ),
        (
            "roku", "feed.json",
            #"""
            {"required": ["providerName", "lastUpdated", "language", "series"], "properties": {"series": {"minItems": 1, "items": {
            "required": ["id", "title", "seasons", "shortDescription"], "properties": {"seasons": {"items": {"properties": {"episodes": {
                "minItems": 3, "items": {"required": ["id", "title", "episodeNumber", "content"], "properties": {"content": {
                    "required": ["dateAdded", "duration", "videos", "captions"], "properties": {"duration": {"type": "integer"},
                    "videos": {"minItems": 1, "maxItems": 1, "items": {"properties": {"url": {"pattern": "^https://cdn.example/video/ep00.[.]mp4$"},
                        "quality": {"const": "HD"}, "videoType": {"const": "MP4"}}, "required": ["url", "quality", "videoType"]}},
                    "captions": {"minItems": 7, "items": {"properties": {"url": {"pattern": "^https://cdn.example/captions/"}}}}}}}}}}}}}}}}}
            """#
        ),
        (
            "generic", "manifest.json",
            #"""
            {"required": ["title", "texts", "episodes", "release"], "properties": {
            "title": {"required": ["id", "kind", "sourceLocale"]}, "texts": {"minProperties": 7},
            "episodes": {"items": {"required": ["number", "id", "files"], "properties": {"files": {"minItems": 8,
                "items": {"required": ["path", "role", "size", "sha256"], "properties": {"sha256": {"pattern": "^[0-9a-f]{64}$"}}}}}}},
            "ratings": {"items": {"required": ["uri"]}}}}
            """#
        ),
    ])
    func jsonHasTheFieldsOfThePlatform(platform: String, path: String, schema: String) throws {
        let files = try sample(platform).rendered().files
        let file = try #require(files.first { $0.path == path })
        let folder = try TemporaryFolder()
        try Data(file.bytes).write(to: URL(filePath: folder.path("document")))
        try Data(schema.utf8).write(to: URL(filePath: folder.path("schema")))
        let script = """
            import json, sys
            try:
                from jsonschema import Draft202012Validator
            except ImportError:
                sys.exit(77)
            schema = json.load(open(sys.argv[2]))
            Draft202012Validator.check_schema(schema)
            errors = Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[1])))
            print('; '.join(f'{list(e.path)} {e.message[:200]}' for e in errors), end='')
            """
        do {
            let complaints = try Command.run(
                "/usr/bin/python3",
                ["-c", script, folder.path("document"), folder.path("schema")])
            #expect(complaints == "")
        } catch let failure as Command.Failure where failure.description.contains("status 77") {
            print("skipped: the fields of \(platform) need python3-jsonschema")
        }
    }

    @Test func pythonReadsTheTableForContentOwners() throws {
        var title = DocumentSamples.hostileTitle(episodes: 3, locales: ["en", "th", "zh-Hans"])
        title.names["en"] = "He said \"go, <now>\""
        title.tags["zh-Hans"] = ["一|二", "三, 四"]
        let sample = try DocumentSamples(title, to: "youtube-cms", locales: ["en", "zh-Hans"])
        let (files, findings) = sample.rendered()
        let file = try #require(files.first { $0.path == "hostile.csv" })
        #expect(findings.contains { $0.rule == "document-list-separator" })
        let folder = try TemporaryFolder()
        try Data(file.bytes).write(to: URL(filePath: folder.path("table.csv")))
        let script = """
            import csv, json, sys
            rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8', newline='')))
            print(json.dumps(rows, ensure_ascii=False))
            """
        let output = try Command.run("/usr/bin/python3", ["-c", script, folder.path("table.csv")])
        let rows = try JSONDecoder().decode([[String: String]].self, from: Data(output.utf8))
        #expect(
            rows.map { $0["custom_id"] } == ["hostile-ep001", "hostile-ep002", "hostile-ep003"])
        for row in rows {
            #expect(row["filename"]?.hasPrefix("video/ep00") == true)
            #expect(row["start_time"] == nil)
            #expect(row["caption_language"] == "en|zh-Hans")
            #expect(row["caption_file"]?.split(separator: "|").count == 2)
            #expect(row["keywords"] == "一 二|三, 四")
            #expect(row.values.allSatisfy { !$0.contains("<") && !$0.contains(">") })
        }
    }

    @Test func aFormulaDoesNotRunInATableOfPlainFolders() throws {
        let template = try sampleTemplate(
            .csv,
            #"{"columns": [{"name": "n", "value": "{title.name}"}], "escapeFormulas": true, "lineEnding": "lf"}"#
        )
        var release = try sampleRelease(template)
        for (name, cell) in [
            ("=1+1", "'=1+1"), ("@a", "'@a"), ("-x,y", "\"'-x,y\""), ("a=b", "a=b"),
        ] {
            var title = release.title
            title.names = ["zh-Hans": name]
            release = PlatformRelease(
                title: title, folder: "", template: template, plan: release.plan,
                locales: release.locales, episodes: [], tracks: [], name: "r1", asOf: release.asOf)
            let file = try #require(
                DocumentRenderer(template: template).files(release, written: []).files.first)
            guard case .bytes(let bytes) = file.content else { continue }
            #expect(String(decoding: bytes, as: UTF8.self) == "n\n\(cell)\n")
        }
    }

    @Test func aPackageForITunesNamesEachFileBesideItWithItsMD5() throws {
        let sample = try sample("itunes-package")
        let (files, _) = sample.rendered()
        let file = try #require(
            files.first { $0.path == "last-delivery-ep001.itmsp/metadata.xml" })
        let root = try element(file.bytes)
        #expect(root.name == XMLName("package", namespace: "http://apple.com/itunes/importer"))
        #expect(root.tag.attributes.first?.value == "film5.3")
        let named = all("data_file", in: root)
        #expect(named.count == 8)
        try pictures(in: root, of: sample)
        for one in named {
            let name = try #require(all("file_name", in: one).first?.text)
            let bytes = try #require(sample.bytes["last-delivery-ep001.itmsp/\(name)"])
            let digest = try FileDigest(of: bytes.span, algorithms: [.md5])
            let checksum = try #require(all("checksum", in: one).first)
            #expect(checksum.text == digest[.md5])
            #expect(checksum.tag.attributes.map { $0.value } == ["md5"])
            #expect(all("size", in: one).first?.text == String(bytes.count))
            #expect(all("locale", in: one).count == 1)
        }
        let languages = named.flatMap { all("locale", in: $0) }.compactMap {
            $0.tag.attributes.first?.value
        }
        #expect(Set(languages).isSuperset(of: ["en-US", "cmn-Hans", "es-419", "ar"]))
    }

    /// Checks that a package names its pictures beside it.
    private func pictures(in root: XMLElement, of sample: DocumentSamples) throws {
        let file = try #require(all("artwork_files", in: root).first)
        let name = try #require(all("file_name", in: file).first?.text)
        let bytes = try #require(sample.bytes["last-delivery-ep001.itmsp/\(name)"])
        let digest = try FileDigest(of: bytes.span, algorithms: [.md5])
        #expect(all("checksum", in: file).first?.text == digest[.md5])
        let paths = sample.bytes.keys.filter { !$0.contains(".itmsp/last-delivery-ep") }
        #expect(paths.isEmpty, "all files lie in packages")
    }

    @Test(arguments: [(720, 1280, "HD"), (1280, 720, "HD"), (640, 360, "SD"), (0, 0, nil)])
    func rokusFeedNamesTheStreamAndTheVideoAndNothingOfTheStreamsInside(
        width: Int, height: Int, quality: String?
    ) throws {
        var sample = try sample("roku")
        for index in sample.written.indices where sample.written[index].role == .video {
            sample.written[index].facts.width = width == 0 ? nil : width
            sample.written[index].facts.height = height == 0 ? nil : height
        }
        for (name, role) in [
            ("index.m3u8", BundleFile.Role.playlist), ("video/index.m3u8", .playlist),
            ("video/ep001.mp4", .video), ("subtitles/en/index.m3u8", .playlist),
        ] {
            var file = BundleFile(path: "hls/ep001/" + name, role: role, content: .bytes([1]))
            file.episode = 1
            let bytes: [UInt8] = [1]
            let digest = try FileDigest(of: bytes.span, algorithms: [.md5, .sha256, .sha512])
            sample.written.append(WrittenFile(file, digest: digest))
        }
        let file = try #require(sample.rendered().files.first { $0.path == "feed.json" })
        let feed = try JSONDecoder().decode(RokuFeed.self, from: Data(file.bytes))
        let episode = try #require(feed.series.first?.seasons.first?.episodes.first)
        #expect(
            episode.content.videos.map { $0.url } == [
                "https://cdn.example/hls/ep001/index.m3u8", "https://cdn.example/video/ep001.mp4",
            ])
        #expect(episode.content.videos.map { $0.videoType } == ["HLS", "MP4"])
        #expect(episode.content.videos.allSatisfy { $0.quality == quality })
        #expect(episode.thumbnail == "https://cdn.example/art/thumbnail.jpg")
    }

    /// The part of a feed that a test reads.
    private struct RokuFeed: Decodable {
        struct Series: Decodable { var seasons: [Season] }
        struct Season: Decodable { var episodes: [Episode] }
        struct Episode: Decodable {
            var content: Content
            var thumbnail: String?
        }
        struct Content: Decodable { var videos: [Video] }
        struct Video: Decodable {
            var url: String
            var quality: String?
            var videoType: String
        }
        var series: [Series]
    }

    @Test func aRightThatDoesNotHoldOnTheDayOpensNoCountryAtYouTube() throws {
        var sample = try sample("youtube")
        for (territories, to, allowed) in [
            (["001"], nil, nil), (["001", "US"], nil, nil), (["US", "035"], nil, "US"),
            (["US"], "2027-02-28", nil), (["US"], "2027-03-01", "US"),
        ] as [([String], String?, String?)] {
            var title = sample.release.title
            title.rights = [RightsGrant(territories: territories)]
            title.rights[0].to = to.flatMap { CalendarDay($0) }
            sample = try DocumentSamples(
                title, to: "youtube", locales: Self.locales, values: Self.values)
            let file = try #require(sample.rendered().files.first)
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.contains("regionRestriction") == (allowed != nil), "\(territories)")
            #expect(text.contains("\"TH\"") == territories.contains("035"))
        }
    }

    @Test func aTitleMadeByAISaysSoInEachPlatformsWords() throws {
        var title = try DocumentSamples.title()
        title.kind = .aiComics
        func text(_ platform: String, _ path: String) throws -> String {
            let sample = try DocumentSamples(
                title, to: platform, locales: ["en", "zh-Hans"], values: Self.values)
            let file = try #require(sample.rendered().files.first { $0.path == path })
            return String(decoding: file.bytes, as: UTF8.self)
        }
        #expect(
            try text("youtube", "videos/ep001.json").contains(#""containsSyntheticMedia": true"#))
        #expect(try text("tiktok", "posts/ep001.json").contains(#""is_aigc": true"#))
        let album = try text("tiktok-minidrama", "albums/en.json")
        #expect(album.contains(#""drama_type": "manga drama""#))
        #expect(album.contains(#""isAiSeries": true"#))
        #expect(album.contains(#""7512345678901234567""#))
    }

    func element(_ bytes: [UInt8]) throws -> XMLElement {
        try MovieLabsDocumentsTests().element(bytes)
    }

    func all(_ name: String, in element: XMLElement) -> [XMLElement] {
        MovieLabsDocumentsTests().all(name, in: element)
    }
}
