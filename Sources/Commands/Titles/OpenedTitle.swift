internal import Diagnostics
internal import Files
internal import Series
internal import TimedText

/// The title that a command is about: its folder and its description, read and found good.
struct OpenedTitle: Sendable {
    /// The folder, as the user named it.
    let folder: String
    let title: Title

    /// Reads the title in a folder, by default the current one.
    ///
    /// - Throws: ``Failure``: of status 66 when there is no `title.jsonc`, of status 78 with all
    ///   that is wrong in it.
    init(_ folder: String?) throws(Failure) {
        let folder = folder ?? "."
        let name = (folder.hasSuffix("/") ? folder : folder + "/") + TitleFile.description
        let reading: TitleReading
        do throws(FileError) {
            reading = try Title.read(folder: folder)
        } catch {
            guard error.isMissing else { throw Failure(error) }
            throw Failure(
                .noInput,
                "there is no title here: '\(VisibleText.of(name))' is missing (make one with "
                    + "'tradewind init \(VisibleText.of(folder))')")
        }
        let errors = reading.findings.filter { $0.severity == .error }
        guard errors.isEmpty, let title = reading.title else {
            var text = TextReport.text(of: errors, lines: { reading.source.line($0.line) })
            while text.hasSuffix("\n") { text.removeLast() }
            throw Failure(.configuration, "the title can't be used:\n" + text)
        }
        self.folder = folder
        self.title = title
    }
}
