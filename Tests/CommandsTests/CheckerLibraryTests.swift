import Adaptation
import TestSupport
import Testing

@testable import Arguments
@testable import Commands

@Suite struct CheckerLibraryTests {
    private static let cue = "00:01.000 --> 00:03.000\nHi\n"

    private func read(
        _ files: [String: String], _ arguments: [String] = []
    ) throws -> (checkers: CheckerLibrary, inputs: [CheckedInput]) {
        let folder = try TemporaryFolder(files: files)
        let checkers = try CheckerLibrary(
            RuleLibrary(RuleOptions.parse(arguments)), options: CheckOptions(),
            choice: RuleChoice.parse([]), frameRateIsGiven: false, locale: nil, sourceLocale: nil)
        let inputs = try files.keys.sorted().map { name in
            try CheckedInput(
                InputFile(path: folder.path(name), relativePath: name, isFromFolder: true),
                reader: DocumentReader(), sources: SourceFiles(nil), checkers: checkers)
        }
        return (checkers, inputs)
    }

    @Test func filesOfOneLocaleShareAChecker() throws {
        let vtt = "WEBVTT\n\n" + Self.cue
        let (checkers, inputs) = try read([
            "en/1.vtt": vtt, "en/2.vtt": vtt, "th/1.vtt": vtt,
            "x.vtt": "WEBVTT\nLanguage: th\n\n" + Self.cue,
        ])
        #expect(inputs.map { $0.checker.scope.rules.locale } == ["en", "en", "th", "th"])
        #expect(checkers.used.count == 2)
    }

    @Test func aFileWithoutALocaleIsRefused() throws {
        let failure = #expect(throws: Failure.self) {
            try read(["x.vtt": "WEBVTT\n\n" + Self.cue])
        }
        #expect(failure?.status == .usage)
        #expect(failure?.message.contains("--locale") == true)
    }
}
