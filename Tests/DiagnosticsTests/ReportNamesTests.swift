import Testing

@testable import Diagnostics

@Suite struct ReportNamesTests {
    @Test(
        arguments: [
            (["/a/b/c/1.srt", "/a/b/2.srt"], "/a/b/c/1.srt", "c/1.srt"),
            (["/a/b/1.srt"], "/a/b/1.srt", "1.srt"),
            (["/a/b/1.srt", "/ab/1.srt"], "/ab/1.srt", "ab/1.srt"),
            (["/a/b/1.srt"], "/else/title.jsonc", "/else/title.jsonc"),
            (["t/1.srt", "t/2.srt"], "t/1.srt", "t/1.srt"), ([], "/a", "/a"),
            (["/1.srt", "<stdin>"], "/1.srt", "1.srt"),
        ] as [([String], String, String)])
    func areShownFromTheCommonFolder(files: [String], name: String, shown: String) {
        var names = ReportNames(files)
        #expect(names.shown(name) == shown)
        let place = SourceRange(file: name, line: 2)
        let finding = names.shown(
            Finding(
                rule: "r", severity: .note, message: "m", range: place,
                notes: [.init("n", range: place)]))
        #expect(finding.range?.file == shown && finding.notes.first?.range?.file == shown)
        #expect(finding.range.map { names.original($0) } == place)
    }
}
