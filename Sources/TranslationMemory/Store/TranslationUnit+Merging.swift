extension TranslationUnit {
    /// This unit with what another one of the same texts and context knows besides.
    ///
    /// What the other one says counts, and what it leaves open stays. A worse origin doesn't replace a
    /// better one, and then neither does its author.
    func merged(with other: TranslationUnit) -> TranslationUnit {
        var result = self
        if other.origin.number <= origin.number {
            result.origin = other.origin
            result.author = other.author ?? author
        } else {
            result.author = author ?? other.author
        }
        result.approver = other.approver ?? approver
        result.created = other.created ?? created
        result.changed = other.changed ?? changed
        if !other.context.cues.isEmpty { result.context.cues = other.context.cues }
        result.context.start = other.context.start ?? context.start
        result.context.end = other.context.end ?? context.end
        if !other.properties.isEmpty { result.properties = other.properties }
        if !other.notes.isEmpty { result.notes = other.notes }
        return result
    }
}
