extension PretranslatedDocument {
    /// What was filled in, in one line: `120 cues: 14 in context, 30 exact, 12 fuzzy, 64 to translate`.
    public var summary: String {
        let saying = cues.count - count(.empty)
        var parts: [String] = []
        for (state, words) in [
            (PretranslatedCue.State.context, "in context"), (.exact, "exact"), (.fuzzy, "fuzzy"),
            (.untranslated, "to translate"),
        ] {
            let count = count(state)
            if count > 0 { parts.append("\(count) \(words)") }
        }
        let slow = cues.count { $0.isFilled && !$0.fitsSpeed }
        if slow > 0 { parts.append("\(slow) too fast to read") }
        let head = "\(saying) \(saying == 1 ? "cue" : "cues")"
        return parts.isEmpty ? head : head + ": " + parts.joined(separator: ", ")
    }
}
