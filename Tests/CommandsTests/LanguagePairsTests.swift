import Arguments
import Testing

@testable import Commands

@Suite struct LanguagePairsTests {
    private func files(_ names: [String], folder: String? = nil) -> [InputFile] {
        names.map { name in
            InputFile(
                path: (folder.map { $0 + "/" } ?? "") + name, relativePath: name,
                isFromFolder: folder != nil)
        }
    }

    @Test func filesOfFoldersGoTogetherByName() throws {
        let pairs = try LanguagePairs(
            sources: files(["1/a.srt", "1/b.srt", "2/a.srt", "c.srt", "d.vtt"], folder: "zh"),
            targets: files(
                ["1/a.vtt", "2/a.srt", "c.srt", "d.srt", "d.vtt", "e.srt", "notes.txt"],
                folder: "th"))
        #expect(
            pairs.targets.map { $0?.path }
                == ["th/1/a.vtt", nil, "th/2/a.srt", "th/c.srt", "th/d.vtt"])
        #expect(pairs.strays.map { $0.path } == ["th/d.srt", "th/e.srt"])
    }

    @Test func oneFileGoesWithOne() throws {
        let pairs = try LanguagePairs(sources: files(["zh.srt"]), targets: files(["th.vtt"]))
        #expect(pairs.targets.map { $0?.path } == ["th.vtt"])
        #expect(throws: ValidationError.self) {
            try LanguagePairs(sources: files(["zh.srt"]), targets: files(["a.srt"], folder: "th"))
        }
    }
}
