extension PreparedRelease {
    /// What the platform must be told: its own name of a field, and the value in its own words.
    ///
    /// - Complexity: O(*n*) in the size of the title.
    public var disclosures: [String: String] {
        let wanted = release.template.disclosures
        guard !wanted.isEmpty else { return [:] }
        let fields = ReleaseFields(release)
        var disclosures: [String: String] = [:]
        for disclosure in wanted {
            guard let value = fields.value(at: disclosure.from)?.text else { continue }
            disclosures[disclosure.field] = disclosure.words[value] ?? value
        }
        return disclosures
    }
}
