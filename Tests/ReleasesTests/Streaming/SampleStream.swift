import Diagnostics
import Foundation
import Media
import Releases
import Series
import TestSupport
import Testing
import TimedText

/// A title of three episodes in seven languages with a video that ffmpeg made, on disk.
struct SampleStream {
    let folder: TemporaryFolder
    var release: PlatformRelease
    /// Where videos are laid out anew, with a slash at the end, or `nil` to leave them.
    var scratch: String?

    static let locales = ["ar", "es-419", "id", "ja", "th", "vi", "zh-Hant"]
    /// Texts with what a stream must keep: two directions, ruby, tags and lines.
    static let texts = [
        "ar": "هل تسمعني يا <i>ليلى</i>؟\n123 مرة", "es-419": "¿Me oyes, &amp; tú?",
        "id": "Kau dengar aku?", "ja": "<ruby>聞<rt>き</rt></ruby>こえる?", "th": "ได้ยินฉันไหม\nนะ",
        "vi": "<b>Nghe</b> thấy không?", "zh-Hant": "你聽得到嗎",
    ]

    /// Forty cues, of which some reach into other segments, overlap or have no identifier.
    static func document(_ locale: String, episode: Int) throws -> Document {
        var text = "WEBVTT\n"
        for index in 0..<40 {
            let start = index * 1013 + episode * 7
            let end = start + (index % 10 == 3 ? 7411 : index % 7 == 5 ? 1500 : 900)
            let times = [start, end].map {
                "00:00:\($0 / 1000 < 10 ? "0" : "")\($0 / 1000)."
                    + String(1000 + $0 % 1000).dropFirst()
            }
            text += "\n" + (index % 4 == 1 ? "" : "\(index + 1)\n")
            text += "\(times[0]) --> \(times[1])\(index % 9 == 2 ? " line:0 align:start" : "")\n"
            text += "\(texts[locale] ?? "") \(episode).\(index)\n"
        }
        var findings: [Finding] = []
        return try WebVTT.read(
            SourceText(name: "sample.vtt", text: text), options: ReadingOptions(),
            findings: &findings)
    }

    /// Makes the videos by ffmpeg's arguments, in which `FOLDER/` is the folder of an episode, and
    /// names what was made under a role; `nil` when ffmpeg isn't there.
    init?(
        _ video: [String], role: String, name: String, delivery: StreamingDelivery,
        episodes: Int = 3, for test: String = #function
    ) throws {
        guard Command.path("ffmpeg") != nil else {
            print("skipped: \(test) needs ffmpeg")
            return nil
        }
        let folder = try TemporaryFolder()
        self.folder = folder
        let empty = try StreamingPackagerTests.release(Self.locales, delivery: delivery)
        var title = empty.title
        title.episodes = []
        var tracks: [PlatformRelease.Track] = []
        for number in 1...episodes {
            var episode = Episode(number: number)
            let media = "title/media/\(episode.id)/"
            try FileManager.default.createDirectory(
                atPath: folder.path(media), withIntermediateDirectories: true)
            let source = [
                "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=size=90x160:rate=10:duration=50",
                "-f", "lavfi", "-i", "sine=frequency=440:duration=50", "-c:v", "libx264",
                "-pix_fmt", "yuv420p", "-g", "40", "-c:a", "aac", "-b:a", "32k",
            ]
            try Command.run(
                "ffmpeg",
                source
                    + video.map { argument in
                        argument.replacingOccurrences(of: "FOLDER/", with: folder.path(media))
                    })
            episode.files[role] = "media/\(episode.id)/\(name)"
            title.episodes.append(episode)
            for locale in Self.locales {
                tracks.append(
                    PlatformRelease.Track(
                        episode: number, locale: locale,
                        path: "targets/\(locale)/\(episode.id).vtt",
                        document: try Self.document(locale, episode: number),
                        facts: BundleFile.Facts()))
            }
        }
        release = PlatformRelease(
            title: title, folder: folder.path("title"), template: empty.template, plan: empty.plan,
            locales: empty.locales, episodes: title.episodes, tracks: tracks, name: "r1",
            asOf: empty.asOf)
    }

    /// Writes the files of all episodes below `out/`, and returns what was found.
    func write(label: MediaLabel? = nil) throws -> [Finding] {
        var findings: [Finding] = []
        var packager = try #require(StreamingPackager(release))
        packager.label = label
        packager.scratch = scratch
        if let scratch {
            try FileManager.default.createDirectory(
                atPath: scratch, withIntermediateDirectories: true)
        }
        for episode in release.episodes {
            for file in try packager.files(for: episode, findings: &findings) {
                let url = URL(filePath: folder.path("out/" + file.path))
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                switch file.content {
                case .bytes(let bytes): try Data(bytes).write(to: url)
                case .file(let path):
                    try FileManager.default.copyItem(at: URL(filePath: path), to: url)
                case .labelled(let path):
                    let label = try #require(label)
                    try MediaLabel.write(label, from: path, to: url.path)
                }
            }
        }
        return findings
    }

    /// The cues of a document as a player shows them, in the order of players.
    static func cues(of document: Document) -> [BrowserPlayer.Cue] {
        document.cues.map { cue in
            BrowserPlayer.Cue(
                id: document.identifier(of: cue), start: Double(cue.start), end: Double(cue.end),
                text: document.payload(of: cue))
        }
    }
}
