import Foundation
import TestSupport

@testable import Series

/// A small title on disk, whose files tests change.
struct StatusTitle {
    let folder: TemporaryFolder
    var title: Title

    /// Two episodes in Simplified Chinese that go to English and Thai.
    init() throws {
        folder = try TemporaryFolder(files: [
            "source/zh-Hans/ep001.srt": Self.srt(["你是谁？", "我是你哥哥。"]),
            "source/zh-Hans/ep002.srt": Self.srt(["走吧。"]),
            "targets/en/ep001.srt": Self.srt(["Who are you?", "I'm your brother."]),
        ])
        title = Title(id: "t", sourceLocale: "zh-Hans", kind: .liveAction)
        title.episodes = [Episode(number: 1), Episode(number: 2)]
        title.targets = [Title.Target(locale: "en"), Title.Target(locale: "th")]
        for name in ["source/zh-Hans/ep001.srt", "source/zh-Hans/ep002.srt"] {
            try age(name, by: 3000)
        }
        try age("targets/en/ep001.srt", by: 2000)
    }

    static func srt(_ texts: [String]) -> String {
        texts.enumerated().map { index, text in
            "\(index + 1)\n00:00:0\(index * 3),000 --> 00:00:0\(index * 3 + 2),500\n\(text)\n\n"
        }.joined()
    }

    var survey: StatusSurvey { StatusSurvey(folder: folder.root, title: title, program: "test") }

    func write(_ text: String, to name: String, age seconds: Double) throws {
        let url = URL(filePath: folder.path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        try age(name, by: seconds)
    }

    /// Gives a file a time some seconds ago.
    func age(_ name: String, by seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date.now.addingTimeInterval(-seconds)],
            ofItemAtPath: folder.path(name))
    }
}
