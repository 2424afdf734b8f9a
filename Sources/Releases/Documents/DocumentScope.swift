/// What names mean at a place of a document: the locale and the episode that it is about, and the
/// elements of the lists around it.
struct DocumentScope: Sendable {
    /// The BCP 47 tag of the locale whose texts stand there.
    var locale: String
    /// Whether a document or a loop said which locale it is.
    var isLocaleGiven = false
    /// The index of the episode, or `nil` where there is none.
    var episode: Int?
    /// Elements of lists by name; the last of a name counts.
    var variables: [(name: String, value: FieldValue)] = []

    func variable(_ name: String) -> FieldValue? {
        variables.last { $0.name == name }?.value
    }
}
