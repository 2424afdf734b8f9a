internal import ICU
internal import Series
internal import TimedText

/// Whether the paths of a bundle are ones that every system takes, and no two are the same.
public enum NamingCheck: GateRule {
    public static let rules = ["path-characters", "path-duplicate", "path-pattern"]

    public static func checks(of input: GateInput) -> [GateCheck] {
        var checks: [GateCheck] = []
        var places: [String: PlannedPath] = [:]
        let paths = PlannedPath.all(of: input.release)
        for planned in paths {
            func add(_ rule: String, _ message: String) {
                checks.append(
                    input.check(rule, .failed, message, by: planned.provenance.of("naming"))
                        .about(
                            locale: planned.locale, episode: planned.episode,
                            file: planned.path ?? planned.pattern))
            }
            guard let path = planned.path else {
                add("path-pattern", "a name in '\(planned.pattern)' has no value")
                continue
            }
            if let problem = problem(of: path) { add("path-characters", problem) }
            // Systems that don't tell small from capital letters would lose one of two.
            let key = path.lowercased()
            if let other = places[key] {
                add("path-duplicate", "\(planned.what) and \(other.what) have the same path")
            } else {
                places[key] = planned
            }
        }
        if checks.isEmpty, !paths.isEmpty {
            checks.append(
                input.check(
                    "path-duplicate", .passed,
                    "\(paths.count) paths are ASCII, and no two are the same",
                    by: input.template.subtitles?.provenance.of("naming")))
        }
        return checks
    }

    /// What is wrong with a path, or `nil`.
    private static func problem(of path: String) -> String? {
        for scalar in path.unicodeScalars {
            let code = String(scalar.value, radix: 16, uppercase: true)
            if !scalar.isASCII { return "U+\(code) isn't ASCII" }
            if scalar.value < 0x20 || scalar.value == 0x7F {
                return "U+\(code) is a control character"
            }
            if #"\:*?"<>|"#.unicodeScalars.contains(scalar) {
                return "'\(scalar)' isn't taken by every file system"
            }
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
            return "the path has an empty part or one of dots"
        }
        return parts.contains { $0.utf8.count > 255 } ? "a name is longer than 255 bytes" : nil
    }
}
