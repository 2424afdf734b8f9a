public import Diagnostics

/// The proof of what came back: each cue of the original counted once.
public struct ReturnReport: Sendable, Hashable {
    /// How many cues the original has.
    public var cues = 0
    /// How many came back with a translation, or have no text to translate.
    public var returned = 0
    /// How many came back without a translation.
    public var empty = 0
    /// How many didn't come back.
    public var missing = 0
    /// How many came back more than once; the first that has a translation counts.
    public var doubled = 0
    /// How many units are of no cue.
    public var unknown = 0
    /// How many came back with another source than the original has now.
    public var changed = 0
    /// How many had their lines broken anew.
    public var broken = 0
    /// Whether the digest that the file tells is that of the original; `nil` where it tells none.
    public var isSameSource: Bool?
    /// What is to be said, in the order of the file that came back.
    public var findings: [Finding] = []

    /// Creates an empty report.
    public init() {}

    /// Whether each cue came back once with its translation, and nothing else did.
    public var isComplete: Bool {
        empty == 0 && missing == 0 && doubled == 0 && unknown == 0 && returned == cues
    }

    /// The counts in one line for people.
    public var text: String {
        var parts = [
            "\(cues) cues: \(returned) returned", "\(empty) empty", "\(missing) missing",
            "\(doubled) doubled", "\(unknown) unknown", "\(changed) with a changed source",
        ]
        if broken > 0 { parts.append("\(broken) with new line breaks") }
        switch isSameSource {
        case true: parts.append("the source is the one that was exported")
        case false: parts.append("the source isn't the one that was exported")
        case nil: parts.append("the file doesn't tell the digest of its source")
        }
        return parts.joined(separator: ", ")
    }

    /// Adds the counts as members of an object.
    public func write(to json: inout JSONWriter.Members) {
        json.member("complete", isComplete)
        json.member("cues", cues)
        json.member("returned", returned)
        json.member("empty", empty)
        json.member("missing", missing)
        json.member("doubled", doubled)
        json.member("unknown", unknown)
        json.member("changed", changed)
        json.member("broken", broken)
        if let isSameSource { json.member("sameSource", isSameSource) }
    }
}
