import Foundation
import TestSupport
import Testing

/// The starter title keeps its promise: a cue has the same place and times in every language.
@Suite struct SampleTitleTests {
    static let folder = SharedData.package.appending(path: "templates/titles/sample")
    static let episodes = ["ep001", "ep002", "ep003"]
    static let targets = ["ar", "en", "es-419", "id", "th", "vi"]

    @Test(arguments: targets, episodes)
    func cuesKeepTheirTimes(language: String, episode: String) throws {
        let source = try times(of: episode, in: "source/zh-Hans")
        #expect(source.count == 40)
        #expect(try times(of: episode, in: "targets/\(language)") == source)
    }

    @Test func everyLanguageHasEveryEpisode() throws {
        let files = SharedData.files(in: Self.folder, extensions: ["srt", "vtt"])
        #expect(files.count == (Self.targets.count + 1) * Self.episodes.count)
    }

    @Test(
        arguments: [
            ("source/zh-Hans/ep003.srt", [0xFF, 0xFE, 0x31, 0x00, 0x0D, 0x00, 0x0A, 0x00]),
            ("source/zh-Hans/ep002.srt", [0xEF, 0xBB, 0xBF, 0x31, 0x0D, 0x0A]),
            ("targets/th/ep002.srt", [0x31, 0x0A]),
            ("targets/id/ep001.srt", [0x31, 0x0D, 0x30]),
        ] as [(String, [UInt8])])
    func bytesSurvivedTheRepository(path: String, start: [UInt8]) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: path))
        #expect(data.starts(with: start))
    }

    /// The start and end of each cue, in milliseconds, whatever the encoding is.
    private func times(of episode: String, in folder: String) throws -> [[Int]] {
        let folder = Self.folder.appending(path: folder)
        let file = try #require(
            SharedData.files(in: folder, extensions: ["srt", "vtt"])
                .first { $0.lastPathComponent.hasPrefix(episode) })
        // Digits and arrows are ASCII in all of these encodings, but for the zeros of UTF-16.
        let text = String(
            decoding: try Data(contentsOf: file).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
        let time = /(?:(\d+):)?(\d\d):(\d\d)[,.](\d\d\d)/
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            let found = line.matches(of: time)
            guard line.contains("-->"), found.count == 2 else { return nil }
            return found.map { match in
                let (_, hours, minutes, seconds, milliseconds) = match.output
                let whole = Int(hours ?? "0").map { $0 * 3600 } ?? 0
                let rest = (Int(minutes) ?? 0) * 60 + (Int(seconds) ?? 0)
                return (whole + rest) * 1000 + (Int(milliseconds) ?? 0)
            }
        }
    }
}
