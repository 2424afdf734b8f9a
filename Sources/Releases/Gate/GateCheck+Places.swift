internal import Diagnostics

extension GateCheck {
    /// The same outcome with what it is about.
    func about(
        locale: String? = nil, episode: Int? = nil, file: String? = nil, field: String? = nil,
        range: SourceRange? = nil
    ) -> GateCheck {
        var check = self
        check.locale = locale ?? self.locale
        check.episode = episode ?? self.episode
        check.file = file ?? self.file
        check.field = field ?? self.field
        check.range = range ?? self.range
        return check
    }
}
