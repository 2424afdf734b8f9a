import Adaptation
import Archives
import Digests
import Files
import Foundation
import Media
import Releases
import Series
import TestSupport

/// A small release, written as a bundle.
struct BundleFixture {
    static let name = "gift-r3"

    let folder: TemporaryFolder
    /// The files of the bundle, by path.
    var files: [String: [UInt8]] = [:]

    var path: String { folder.path(Self.name) }

    /// The files of two platforms: subtitles, metadata, a playlist, and bytes that stand for a video.
    static let payload: [String: [UInt8]] = {
        let cue = "1\n00:00:01,000 --> 00:00:02,500\n你好\n\n"
        let segment = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"
        let playlist = """
            #EXTM3U
            #EXT-X-TARGETDURATION:6
            #EXTINF:6.0,
            s0.vtt
            #EXT-X-ENDLIST

            """
        return [
            "data/facebook/ep001.ar_AR.srt": Array(cue.utf8),
            "data/facebook/ep001.es_LA.srt": Array(cue.replacing("你好", with: "hola").utf8),
            "data/facebook/video/ep001.mp4": (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0) },
            "data/hls/ep001/m.m3u8": Array(playlist.utf8),
            "data/hls/ep001/s0.vtt": Array(segment.utf8),
            "data/hls/list.json": Array(#"{"episodes":[{"number":1}]}"#.utf8),
        ]
    }()

    static func condition(
        _ platform: String, _ validator: String, _ files: String, _ settings: [String: String] = [:]
    ) -> ReleaseCondition {
        var condition = Postcondition(
            validator: validator, files: files,
            provenance: PlatformTemplate.Provenance(confidence: .public))
        condition.settings = settings
        return ReleaseCondition(
            platform: platform, condition: condition, outcome: .passed, evidence: "read back")
    }

    /// Writes a bundle.
    init(
        payload: [String: [UInt8]] = payload, key: SigningKey? = nil, label: MediaLabel? = nil,
        changing: (inout ReleaseManifest) -> Void = { _ in }
    ) throws {
        folder = try TemporaryFolder()
        var title = Title(id: "gift", sourceLocale: "zh-Hans", kind: .ai)
        title.names = ["zh-Hans": "礼物"]
        title.episodes = [Episode(number: 1)]
        guard let day = CalendarDay("2026-11-29") else { throw CocoaError(.formatting) }
        var manifest = ReleaseManifest(tool: "0.1.0", title: title, name: "r3", asOf: day)
        manifest.postconditions = [
            Self.condition("facebook", "subtitles", "*.srt", ["lineEnding": "lf"]),
            Self.condition("hls", "playlist", "*.m3u8"),
            Self.condition("hls", "json", "*.json", ["required": "/episodes/0/number"]),
        ]
        files = payload
        var digests: [BagPath: FileDigest] = [:]
        for path in payload.keys.sorted() {
            let bytes = payload[path] ?? []
            let digest = try FileDigest(of: bytes.span)
            digests[BagPath(path)] = digest
            var file = ReleaseFile(
                path: path, platform: String(path.split(separator: "/")[1]),
                role: path.hasSuffix("mp4") ? .video : .subtitle, size: digest.size,
                sha256: digest.sha256, sha512: digest.sha512)
            file.isLabelled = label != nil && path.hasSuffix("mp4")
            manifest.files.append(file)
        }
        if let label {
            manifest.label = Dictionary(
                uniqueKeysWithValues: label.fields.map { ($0.name, $0.value) })
        }
        changing(&manifest)
        let json = manifest.bytes(ratings: try RatingTable())
        var tags = ["release.json": json]
        if let key {
            tags["release.json.minisig"] = Array(
                try key.sign(json.span, trustedComment: "release r3").text.utf8)
        }
        let digest = try FileDigest(of: json.span)
        let statement = InTotoStatement(manifest, sha256: digest.sha256, sha512: digest.sha512)
        let line = try key.map { try SignedEnvelope(statement.bytes, key: $0).bytes }
        tags[InTotoStatement.path] = (line ?? statement.bytes) + [0x0A]
        var tagDigests: [BagPath: FileDigest] = [:]
        for (path, bytes) in tags {
            files[path] = bytes
            tagDigests[BagPath(path)] = try FileDigest(of: bytes.span)
        }
        for (path, bytes) in try BagWriter(payload: digests, tags: tagDigests).files() {
            files[path.text] = bytes
        }
        try writeFolder()
    }

    /// Writes the files into the folder again.
    func writeFolder() throws {
        try? FileManager.default.removeItem(atPath: path)
        for (name, bytes) in files {
            let place = path + "/" + name
            try Folder.create(Folder.parent(of: place) ?? ".")
            try File.write(bytes, to: place)
        }
    }

    /// Writes the files as an archive, in the folder of the bundle.
    func archive(_ format: ArchiveFormat) throws -> String {
        let place = folder.path(format == .zip ? "gift-r3.zip" : "gift-r3.tar.zst")
        var writer = try ArchiveFileWriter(path: place, format: format, modified: 1_764_435_660)
        for name in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            try writer.add(
                "\(Self.name)/\(name)", bytes: files[name] ?? [],
                compresses: !name.hasSuffix(".mp4"))
        }
        try writer.finish()
        return place
    }

    /// The path of the bundle in a form.
    func path(_ form: Verification.Form) throws -> String {
        switch form {
        case .folder: path
        case .zip: try archive(.zip)
        case .tarZstandard: try archive(.tarZstandard)
        }
    }
}
