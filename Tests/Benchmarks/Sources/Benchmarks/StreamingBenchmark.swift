import Adaptation
import CBound
import Diagnostics
import Foundation
import Releases
import Series
import TimedText

/// The subtitles of 80 episodes in 20 languages as streams, against a plain write of the same bytes.
enum StreamingBenchmark {
    static let locales = [
        "ar", "de", "en", "es-419", "fil", "fr", "he", "hi", "id", "it", "ja", "ko", "ms", "pl",
        "pt-BR", "ru", "th", "tr", "vi", "zh-Hant",
    ]

    static func rows(episodes: Int = 80) throws -> [Row] {
        let root =
            FileManager.default.temporaryDirectory.path
            + "/tradewind-bench-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        let release = try release(episodes: episodes)
        guard let packager = StreamingPackager(release) else { return [] }
        let whole = try files(of: release, packager)
        var round = 0
        let fresh = { () throws -> String in
            round += 1
            let folder = "\(root)/\(round)"
            for folder in Set(whole.map { "\(folder)/\($0.path)" }.map(parent)) {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true)
            }
            return folder
        }
        var folders = try (0..<12).map { _ in try fresh() }
        let time = try Measurement(
            rounds: 6, clock: { bound_wall_time() },
            [
                { write(whole, to: folders.removeLast()) },
                { write(try files(of: release, packager), to: folders.removeLast()) },
            ])
        let making = try Measurement(
            rounds: 6, clock: { bound_wall_time() }, [{ _ = try files(of: release, packager) }])
        print(
            "\(whole.count) files of streams, \(whole.reduce(0) { $0 + size($1) } / 1_000_000) MB: "
                + "written \(time.best[0] / 1_000_000) ms, made and written "
                + "\(time.best[1] / 1_000_000) ms, only made \(making.best[0] / 1_000_000) ms")
        return [
            Row(
                name: "subtitles as streams, rate against a plain write of the bytes",
                value: time.ratio(1), unit: "×", target: 0.6, isFloor: true)
        ]
    }

    private static func release(episodes: Int) throws -> PlatformRelease {
        guard let day = CalendarDay("2026-11-01") else { throw CocoaError(.formatting) }
        var title = Title(id: "bench", sourceLocale: "zh-Hans", kind: .liveAction)
        title.episodes = (1...episodes).map { Episode(number: $0) }
        var template = PlatformTemplate(
            id: "hls", version: "1", name: "", checkedOn: day, confidence: .public)
        template.streaming = StreamingDelivery(
            provenance: PlatformTemplate.Provenance(confidence: .public))
        var findings: [Finding] = []
        let source = SourceText(
            name: "", text: String(decoding: MixedCues.subRip(count: 40), as: UTF8.self))
        let document = try SubRip.read(source, options: ReadingOptions(), findings: &findings)
        let tracks = title.episodes.flatMap { episode in
            locales.map { locale in
                PlatformRelease.Track(
                    episode: episode.number, locale: locale, path: "", document: document,
                    facts: BundleFile.Facts())
            }
        }
        return PlatformRelease(
            title: title, folder: "", template: template,
            plan: Title.PlatformPlan(platform: "hls"),
            locales: locales.map { PlatformRelease.Locale(tag: $0, code: $0) },
            episodes: title.episodes, tracks: tracks, name: "r1", asOf: day)
    }

    private static func files(
        of release: PlatformRelease, _ packager: StreamingPackager
    ) throws -> [BundleFile] {
        var findings: [Finding] = []
        var files: [BundleFile] = []
        for episode in release.episodes {
            files += try packager.files(for: episode, findings: &findings)
        }
        return files
    }

    private static func write(_ files: [BundleFile], to folder: String) {
        for file in files {
            guard case .bytes(let bytes) = file.content else { continue }
            let descriptor = open("\(folder)/\(file.path)", O_WRONLY | O_CREAT | O_EXCL, 0o644)
            let written = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            precondition(written == bytes.count && close(descriptor) == 0, "a write failed")
        }
    }

    private static func size(_ file: BundleFile) -> Int {
        if case .bytes(let bytes) = file.content { bytes.count } else { 0 }
    }

    private static func parent(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
    }
}
