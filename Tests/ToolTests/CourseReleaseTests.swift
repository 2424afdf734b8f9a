import Foundation
import TestSupport
import Testing

/// A real course, thirteen lessons that volunteers translated into seven languages, goes from the
/// files as they came to bundles that are proven.
@Suite struct CourseReleaseTests {
    private static let locales = [
        "deu": "de", "fra": "fr", "ita": "it", "por": "pt", "rus": "ru", "spa": "es", "zho": "zh",
    ]
    private static let platforms = ["generic", "youtube", "hls", "facebook"]

    /// Runs the program and prints how long that took.
    private static func timed(_ arguments: [String]) throws -> Program.Run {
        let begin = ContinuousClock.now
        let run = try Program.run(arguments, environment: PackedTitle.environment)
        let words = arguments.filter { !$0.contains("/") && $0 != "-o" }.joined(separator: " ")
        print("course: \(begin.duration(to: .now)) for \(words)")
        return run
    }

    @Test func aCourseGoesThroughTheWholeChain() throws {
        guard let course = SharedData.url("data/series/morevna/course-synfig") else { return }
        let names = Self.locales.values.sorted() + ["en"]
        let folder = try TemporaryFolder(files: [
            "course/title.jsonc": """
            {
              "id": "course", "sourceLocale": "en", "kind": "live-action", "episodes": 13,
              "titles": {\(names.map { #""\#($0)": "Synfig""# }.joined(separator: ", "))},
              "targets": [\(names.map { #"{"locale": "\#($0)"}"# }.joined(separator: ", "))]
            }
            """
        ])
        let title = folder.path("course")

        // What the volunteers sent comes in; a text without a single time doesn't.
        var lessons: [String: Int] = [:]
        for (name, locale) in ([("eng", "en")] + Self.locales.sorted { $0.key < $1.key }) {
            let run = try Self.timed([
                "import", course.appending(path: name).path, "--locale", locale, "--title", title,
            ])
            let place = "course/" + (locale == "en" ? "source/" : "targets/") + locale
            lessons[locale] = try folder.names(in: place).count
            #expect(run.status == (["rus", "spa"].contains(name) ? 1 : 0), "\(run.errors)")
        }
        #expect(lessons["en"] == 13 && lessons["es"] == 13 && lessons["ru"] == 3)

        let status = try Self.timed(["status", title, "--json"])
        #expect(status.status == 0, "\(status.errors)")

        // The gate names each lesson that nobody translated, and is closed only for these.
        let platforms = Self.platforms.joined(separator: ",")
        let closed = try Self.timed(["gate", title, "--for", platforms, "--json"])
        #expect(closed.status == 1, "\(closed.errors)")
        let report = try JSONSerialization.jsonObject(with: closed.outputBytes) as? [String: Any]
        var missing: [String: [String: Int]] = [:]
        for platform in report?["platforms"] as? [[String: Any]] ?? [] {
            for check in platform["checks"] as? [[String: Any]] ?? []
            where check["outcome"] as? String == "failed" {
                #expect(check["rule"] as? String == "subtitle-missing", "\(check)")
                let id = platform["platform"] as? String ?? platform["id"] as? String ?? ""
                missing[id, default: [:]][check["locale"] as? String ?? "", default: 0] += 1
            }
        }
        #expect(missing.count == Self.platforms.count)
        for (platform, locales) in missing {
            for (locale, count) in lessons {
                #expect(locales[locale, default: 0] == 13 - count, "\(platform) \(locale)")
            }
        }

        // A language with all lessons goes as it is; the others when somebody answers for them.
        let whole = ["--for", platforms, "--locales", "en,es"]
        let open = try Self.timed(["gate", title] + whole)
        #expect(open.status == 0, "\(open.output)\(open.errors)")
        let ready = try Self.timed(["pack", title, "--release", "ready"] + whole)
        #expect(ready.status == 0, "\(ready.errors)")
        let waived = [
            "--waive", "subtitle-missing", "--because", "volunteers go on translating", "--who",
            "Konstantin",
        ]
        let all = try Self.timed(
            ["pack", title, "--for", platforms, "--release", "all", "--zip", "--tar.zst"] + waived)
        try #require(all.status == 0, "\(all.errors)")
        for form in ["", ".zip", ".tar.zst"] {
            let run = try Self.timed(["verify", title + "/releases/course-all" + form])
            #expect(run.status == 0, "\(form): \(run.output)\(run.errors)")
        }
        let verified = try Program.run(["verify", title + "/releases/course-ready"])
        #expect(verified.status == 0, "\(verified.output)")
        let ledger = try Program.run(["ledger", "verify", title])
        #expect(ledger.status == 0, "\(ledger.output)\(ledger.errors)")

        // Every translation there is went to every platform that takes files.
        let tracks = lessons.values.reduce(0, +)
        for folder in ["generic/subtitles", "youtube/captions", "facebook/captions"] {
            let files = SharedData.files(
                in: URL(filePath: title + "/releases/course-all/data/" + folder),
                extensions: ["srt"])
            #expect(files.count == tracks, "\(folder)")
        }
        let manifest = try String(
            contentsOfFile: title + "/releases/course-all/release.json", encoding: .utf8)
        #expect(manifest.contains("volunteers go on translating"))
    }
}
