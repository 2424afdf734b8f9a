/// The form of paths below a title.
public enum TitlePath {
    /// What is wrong with a path, as a sentence without a full stop; `nil` for a good one.
    ///
    /// A good path stays below the title on every system, and looks like what it is: it has no `..`
    /// and doesn't begin with a solidus, and has neither backslashes nor control characters nor
    /// characters that turn the direction of writing.
    public static func problem(_ path: String) -> String? {
        if path.isEmpty { return "the path is empty" }
        if path.utf8.count > 1024 { return "the path is longer than 1024 bytes" }
        if path.hasPrefix("/") { return "the path is absolute; it must lie below the title" }
        if path.utf8.contains(0x5C) { return "the path has a backslash in it" }
        for scalar in path.unicodeScalars {
            if scalar.properties.generalCategory == .control {
                return "the path has a control character in it"
            }
            if scalar.properties.isBidiControl {
                return "the path has a character in it that turns the direction of writing"
            }
        }
        let bytes = Array(path.utf8.prefix(2))
        if bytes.count == 2, bytes[1] == 0x3A { return "the path names a drive" }
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "..": return "the path leads out of the title with '..'"
            case ".", "": return "the path has an empty part"
            default: continue
            }
        }
        return nil
    }
}
