internal import Adaptation
internal import Diagnostics
internal import Releases

/// How the result of verifying is told.
struct VerificationReport {
    private let verification: Verification

    /// The problems that are listed for a check; the rest is counted.
    private static let limit = 50

    init(_ verification: Verification) { self.verification = verification }

    /// The result for people: a line for each check, and one for each problem.
    func text(isQuiet: Bool) -> String {
        var text = ""
        for check in verification.checks {
            if isQuiet, check.outcome != .failed { continue }
            text += "\(Self.mark(check.outcome)) \(Self.name(check.subject)): "
            text += VisibleText.of(check.message) + "\n"
            for problem in check.problems.prefix(Self.limit) {
                let place = problem.file.map { "\(VisibleText.of($0)): " } ?? ""
                text += "    \(place)\(VisibleText.of(problem.message))\n"
            }
            if check.problems.count > Self.limit {
                text += "    and \(check.problems.count - Self.limit) more\n"
            }
        }
        guard !isQuiet else { return text }
        let what = verification.release.map { "\($0.title) \($0.name)" } ?? "the bag"
        return text
            + (verification.isGood
                ? "\(VisibleText.of(what)) is good: "
                    + "\(ClosingLine.count(verification.files, "file")), "
                    + "\(verification.bytes) bytes\n"
                : "\(VisibleText.of(what)) isn't what was released\n")
    }

    private static func mark(_ outcome: GateCheck.Outcome) -> String {
        switch outcome {
        case .passed: "✓"
        case .failed: "✗"
        case .warning, .waived: "!"
        case .skipped: "–"
        }
    }

    private static func name(_ subject: VerificationCheck.Subject) -> String {
        switch subject {
        case .archive: "Archive"
        case .bag: "Bag"
        case .manifest: "Manifest"
        case .signature: "Signature"
        case .statement: "Statement"
        case .labels: "Labels of AI"
        case .postconditions: "Platforms"
        case .dates: "Dates"
        }
    }

    /// The result for programs; its schema is `verify.schema.json` in the documentation of
    /// `Releases`.
    var json: String {
        var json = JSONWriter(style: .pretty)
        json.object { root in
            root.member("bundle", verification.path)
            root.member("form", verification.form.rawValue)
            if let release = verification.release {
                root.member("title", release.title)
                root.member("release", release.name)
            }
            if let signer = verification.signer { root.member("key", signer) }
            if let day = verification.asOf { root.member("asOf", day.description) }
            root.member("good", verification.isGood)
            root.member("files", verification.files)
            root.member("bytes", verification.bytes)
            root.array("checks") { checks in
                for check in verification.checks {
                    checks.object { object in
                        object.member("check", check.subject.rawValue)
                        object.member("outcome", check.outcome.rawValue)
                        object.member("message", check.message)
                        object.array("problems") { problems in
                            for problem in check.problems {
                                problems.object { object in
                                    if let file = problem.file { object.member("file", file) }
                                    object.member("message", problem.message)
                                }
                            }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }
}
