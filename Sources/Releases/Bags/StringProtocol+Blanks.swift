extension StringProtocol {
    // By bytes, since a blank before a combining mark makes one character with it.

    /// The text without spaces and tabs at its start.
    var trimmingLeadingBlanks: Substring {
        let text = Substring(self)
        let start = text.utf8.firstIndex { $0 != 0x20 && $0 != 0x09 }
        return text[(start ?? text.endIndex)...]
    }

    /// The text without spaces and tabs at its ends.
    var trimmingBlanks: Substring {
        let rest = trimmingLeadingBlanks
        guard let last = rest.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else {
            return rest
        }
        return rest[..<rest.utf8.index(after: last)]
    }
}
