/// The cue that a finding is about, as people look it up in a player or an editor.
public struct FindingCue: Sendable, Hashable {
    /// Its number as it is shown to people: from 1, in the order of the file.
    public var number: Int
    /// When it appears, in milliseconds.
    public var start: Int64
    /// When it disappears, in milliseconds.
    public var end: Int64

    /// Creates a cue by its number and its times in milliseconds.
    public init(number: Int, start: Int64, end: Int64) {
        self.number = number
        self.start = start
        self.end = end
    }

    /// Writes the cue as members of a JSON object.
    func write(to object: inout JSONWriter.Members) {
        object.member("number", number)
        object.member("start", start)
        object.member("end", end)
    }
}
