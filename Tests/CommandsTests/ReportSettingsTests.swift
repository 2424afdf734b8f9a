import Arguments
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct ReportSettingsTests {
    @Test(arguments: ReportFormat.allCases)
    func everyFormHasItsNameOnTheCommandLine(format: ReportFormat) {
        #expect(ReportFormatArgument(rawValue: format.rawValue)?.format == format)
    }

    @Test func aReportNeverTakesThePlaceOfAFile() throws {
        let folder = try TemporaryFolder(files: ["a.srt": "1", "there.html": "old"])
        let inputs = try InputFile.files(named: [folder.path("a.srt")])
        let outputs = [OutputPlace.file(folder.path("b.srt"))]
        for name in ["a.srt", "./a.srt", "b.srt", "", "new/"] {
            let settings = settings(folder.path(name))
            #expect(throws: ValidationError.self, "\(name)") {
                try settings.prepareOutput(inputs: inputs, outputs: outputs)
            }
        }
        for name in ["there.html", "c.srt", "x/y/z.html"] {
            try settings(folder.path(name)).prepareOutput(inputs: inputs, outputs: outputs)
        }
        #expect(try folder.names(in: "x") == ["y"])
        #expect(try folder.text("a.srt") == "1")
    }

    @Test func standardOutputTakesOneThing() throws {
        for output in ["-", nil] {
            #expect(throws: ValidationError.self) {
                try settings(output).prepareOutput(inputs: [], outputs: [.standardOutput])
            }
        }
        let folder = try TemporaryFolder()
        try settings(folder.path("r")).prepareOutput(inputs: [], outputs: [.standardOutput])
    }

    private func settings(_ output: String?) -> ReportSettings {
        var settings = ReportSettings(format: .json, isVerbose: false, isQuiet: false)
        settings.output = output
        return settings
    }
}
