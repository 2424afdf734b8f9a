import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Series

@Suite struct TitleLayoutTests {
    private static let title: Title = {
        var title = Title(id: "t", sourceLocale: "zh-Hans", kind: .liveAction)
        title.episodes = [Episode(number: 1), Episode(number: 2)]
        title.targets = ["th", "pt-BR", "es-419"].map { Title.Target(locale: $0) }
        return title
    }()

    private func layout(_ names: [String]) throws -> (TitleLayout, TemporaryFolder) {
        let folder = try TemporaryFolder(
            files: Dictionary(uniqueKeysWithValues: names.map { ($0, "1") }))
        return (try TitleLayout(folder: folder.root, title: Self.title), folder)
    }

    @Test func filesAreFoundHoweverTheirLocaleIsSpelt() throws {
        let (layout, folder) = try layout([
            "source/zh_CN/ep001.srt", "targets/pt_br/EP002.vtt", "targets/th/ep001.th.ass",
            "targets/ES_419/ep002.srt",
        ])
        let episodes = Self.title.episodes
        #expect(layout.source(of: episodes[0])?.name == "source/zh_CN/ep001.srt")
        #expect(layout.source(of: episodes[1]) == nil)
        let portuguese = layout.translation(of: episodes[1], locale: "pt-BR")
        #expect(portuguese?.path == folder.path("targets/pt_br/EP002.vtt"))
        #expect(portuguese?.locale == "pt-BR")
        #expect(portuguese?.size == 1)
        #expect(try portuguese?.modified == FileStatus(path: portuguese?.path ?? "").modified)
        #expect(layout.translation(of: episodes[0], locale: "th")?.fileExtension == "ass")
        #expect(layout.locales == ["es-419", "pt-BR", "th"])
        #expect(layout.findings.isEmpty && layout.strays.isEmpty)
        #expect(
            layout.name(of: episodes[0], locale: "pt-BR", fileExtension: "srt")
                == "targets/pt_br/ep001.srt")
        #expect(
            layout.name(of: episodes[1], locale: "zh-Hans", fileExtension: "srt")
                == "source/zh_CN/ep002.srt")
        #expect(
            layout.name(of: episodes[0], locale: "de", fileExtension: "vtt")
                == "targets/de/ep001.vtt")
    }

    @Test func twoFilesForOneEpisodeAreReportedAtBoth() throws {
        let (layout, folder) = try layout(["targets/th/ep001.srt", "targets/th/ep001.vtt"])
        #expect(layout.files.map { $0.name } == ["targets/th/ep001.srt"])
        #expect(layout.findings.map { $0.rule } == ["layout-two-files", "layout-two-files"])
        #expect(
            layout.findings.map { $0.range?.file }
                == [folder.path("targets/th/ep001.vtt"), folder.path("targets/th/ep001.srt")])
        #expect(layout.findings(about: "targets/th/ep001.srt").count == 1)
    }

    @Test func filesOfNoEpisodeAreListed() throws {
        let (layout, _) = try layout([
            "targets/th/ep003.srt", "targets/th/notes.md", "targets/ep001.srt",
            "targets/th/old/ep001.srt", "targets/notes/ep001.srt", "targets/th/ep001.de.srt",
        ])
        #expect(layout.files.isEmpty)
        #expect(
            Dictionary(uniqueKeysWithValues: layout.strays.map { ($0.name, $0.reason) }) == [
                "targets/th/ep003.srt": .otherEpisode, "targets/th/notes.md": .otherFormat,
                "targets/ep001.srt": .noLocale, "targets/th/old/ep001.srt": .tooDeep,
                "targets/notes/ep001.srt": .noLocale, "targets/th/ep001.de.srt": .otherEpisode,
            ])
    }

    @Test func linksThatLeadOutAreRefused() throws {
        let outside = try TemporaryFolder(files: ["secret.srt": "1", "th/ep001.srt": "1"])
        let folder = try TemporaryFolder(files: [
            "targets/th/ep001.srt": "1", "targets/pt-BR/ep001.srt": "1",
        ])
        let manager = FileManager.default
        func link(_ name: String, to target: String) throws {
            try manager.createSymbolicLink(
                atPath: folder.path(name), withDestinationPath: target)
        }
        try link("targets/th/ep002.srt", to: outside.path("secret.srt"))
        try link("targets/pt-BR/ep002.srt", to: "../th/ep001.srt")
        try link("targets/es-419", to: outside.path("th"))
        try link("source", to: outside.root)
        let layout = try TitleLayout(folder: folder.root, title: Self.title)
        #expect(
            layout.files.map { $0.name } == [
                "targets/pt-BR/ep001.srt", "targets/pt-BR/ep002.srt", "targets/th/ep001.srt",
            ])
        #expect(
            Set(layout.findings.map { ($0.rule) + " " + ($0.range?.file ?? "") }) == [
                "layout-outside " + folder.path("source"),
                "layout-outside " + folder.path("targets/th/ep002.srt"),
                "layout-linked-folder " + folder.path("targets/es-419"),
            ])
    }

    @Test(arguments: ["ep001\u{202E}.srt", "ep001\u{1B}[31m.srt", "ep001\n.srt"])
    func namesThatDeceiveAreRefused(name: String) throws {
        let (layout, _) = try layout(["targets/th/" + name])
        #expect(layout.files.isEmpty && layout.strays.isEmpty)
        #expect(layout.findings.map { $0.rule } == ["layout-unsafe-name"])
    }

    @Test func aTitleWithoutSubtitlesHasNone() throws {
        let (layout, _) = try layout(["title.jsonc"])
        #expect(layout.files.isEmpty && layout.findings.isEmpty)
        #expect(throws: FileError.self) {
            try TitleLayout(folder: "/nowhere/at/all", title: Self.title)
        }
    }
}
