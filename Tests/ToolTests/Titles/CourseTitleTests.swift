import Foundation
import TestSupport
import Testing

/// A course of thirteen lessons in eight languages, as volunteers translated it, becomes a title:
/// each file finds its lesson, whatever its name.
@Suite struct CourseTitleTests {
    /// The folders of the course and the locales they are in. English is the source.
    private static let locales = [
        "deu": "de", "fra": "fr", "ita": "it", "por": "pt", "rus": "ru", "spa": "es", "zho": "zh",
    ]

    /// What doesn't go in, and why: the text of a promotional film, without a single time.
    private static let exceptions: Set = ["rus/synfig-promo.srt", "spa/synfig-promo.srt"]

    @Test(arguments: SeededGenerator.seeds(fixed: 1))
    func eachLessonFindsItsPlace(seed: UInt64) throws {
        guard let course = SharedData.url("data/series/morevna/course-synfig") else { return }
        let targets = Self.locales.values.sorted().map { #"{"locale": "\#($0)"}"# }
        let folder = try TemporaryFolder(files: [
            "course/title.jsonc": """
            {
              "id": "course", "titles": {"en": "Course"}, "sourceLocale": "en",
              "kind": "live-action", "episodes": 13,
              "targets": [\(targets.joined(separator: ", "))]
            }
            """
        ])
        func run(_ arguments: [String]) throws -> Program.Run {
            try Program.run(arguments, folder: folder.root)
        }
        let source = try run([
            "import", course.appending(path: "eng").path, "--locale", "en", "--title", "course",
        ])
        #expect(source.status == 0, "\(source.output)\(source.errors)")
        #expect(try folder.names(in: "course/source/en").count == 13)

        var generator = SeededGenerator(seed: seed)
        var expected: [String: Int] = [:]
        for (name, locale) in Self.locales.sorted(by: { $0.key < $1.key }) {
            let files = SharedData.files(
                in: course.appending(path: name), extensions: ["srt"]
            ).shuffled(using: &generator)
            try FileManager.default.createDirectory(
                atPath: folder.path("in/" + name), withIntermediateDirectories: true)
            var lessons: [String: String] = [:]
            for (index, file) in files.enumerated() {
                // The new name says nothing, or something wrong.
                let sent =
                    "in/\(name)/\(index % 2 == 0 ? "lesson \(index + 1)" : "neu(\(index))").srt"
                try FileManager.default.copyItem(atPath: file.path, toPath: folder.path(sent))
                lessons[sent] = file.lastPathComponent
            }
            let result = try run([
                "import", "in/" + name, "--locale", locale, "--title", "course", "--json",
            ])
            let value = try JSONSerialization.jsonObject(with: result.outputBytes)
            let items = try #require((value as? [String: Any])?["files"] as? [[String: Any]])
            #expect(items.count == files.count)
            for item in items {
                let sent = item["file"] as? String ?? ""
                let lesson = lessons[sent] ?? ""
                guard !Self.exceptions.contains("\(name)/\(lesson)") else {
                    #expect(item["state"] as? String == "unreadable", "\(lesson), seed \(seed)")
                    continue
                }
                let number = lesson.split(separator: "-").dropFirst().first.map(String.init) ?? ""
                #expect(
                    item["episode"] as? String == "ep0" + number,
                    "\(name)/\(lesson), seed \(seed): \(item)")
                expected[locale == "zh" ? "zh" : locale, default: 0] += 1
            }
        }

        // The grid has every lesson where it was put, and misses only what nobody translated.
        let status = try run(["status", "course", "--json"])
        #expect(status.status == 0, "\(status.errors)")
        let grid = try #require(
            try JSONSerialization.jsonObject(with: status.outputBytes) as? [String: Any])
        for entry in grid["locales"] as? [[String: Any]] ?? [] {
            let totals = entry["totals"] as? [String: Int] ?? [:]
            let locale = entry["locale"] as? String ?? ""
            #expect(totals["missing"] == 13 - (expected[locale] ?? 0), "\(locale)")
            // Translations keep the cues of the course one by one.
            #expect(totals["incomplete"] == 0 && totals["unreadable"] == 0, "\(locale)")
        }
        #expect((grid["locales"] as? [Any])?.count == Self.locales.count)
    }
}
