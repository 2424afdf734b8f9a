internal import Files
internal import Series

extension StatusSurvey {
    /// Looks at a title as this build of the program does.
    ///
    /// - Parameters:
    ///   - opened: The title.
    ///   - userRules: A folder of rules that the user names, if any.
    init(_ opened: OpenedTitle, userRules: String?) {
        // A build is told from another by the program's own file.
        let file = try? FileStatus(path: "/proc/self/exe")
        self.init(
            folder: opened.folder, title: opened.title,
            program: "\(Tradewind.version) \(file?.size ?? 0) \(file?.modified ?? 0)")
        self.userRules = userRules
    }
}
