internal import Files
internal import Series

/// Shows a text again whenever a file of a title changes, until the user interrupts.
struct StatusWatch {
    /// The folder of the title.
    let folder: String
    /// Makes the text anew.
    let text: () async -> String

    /// Shows the text until Ctrl-C: in place on a terminal, else one below the other where it differs.
    ///
    /// - Throws: `ExitCode` when folders can't be watched at all.
    func run() async throws {
        let stream = StandardStream.output
        var last: String?
        while true {
            // The watch begins before looking, so that nothing changes unseen in between.
            let watch = try Failing.run { try FolderWatch(folders) }
            let text = await text()
            if text != last {
                if stream.isTerminal {
                    // From the upper left corner on, with the rest of each line and of the page gone.
                    let lines = text.replacing("\n", with: "\u{1B}[K\n")
                    stream.print("\u{1B}[H" + lines + "\u{1B}[J(Ctrl-C ends)")
                } else {
                    stream.print((last == nil ? "" : "\n") + text)
                }
                last = text
            }
            if watch.wait() == .interrupted { break }
        }
        if stream.isTerminal { stream.print("\r\u{1B}[K") }
    }

    /// The folders whose files the status depends on.
    private var folders: [String] {
        let root = folder.hasSuffix("/") ? folder : folder + "/"
        var folders: Set<String> = [root]
        for part in [TitleFile.source, TitleFile.targets, TitleFile.rules] {
            folders.insert(root + part)
            for name in (try? Folder.files(below: root + part)) ?? [] {
                var path = Folder.parent(of: part + "/" + name)
                while let parent = path, folders.insert(root + parent).inserted {
                    path = Folder.parent(of: parent)
                }
            }
        }
        return folders.sorted()
    }
}
