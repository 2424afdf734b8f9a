/// An episode of a title.
public struct Episode: Sendable, Hashable {
    /// The number, from 1.
    public var number: Int
    /// Its name in paths, such as `ep001`.
    public var id: String
    /// The names by locale; most short dramas have none.
    public var names: [String: String] = [:]
    /// What happens, by locale.
    public var synopses: [String: String] = [:]
    /// How long it lasts in milliseconds, when that is known.
    public var duration: Int64?
    /// Its files that aren't subtitles, by role (`video`, `audio`, …), as paths below the title.
    public var files: [String: String] = [:]

    /// Creates an episode; its name in paths is `ep` and three digits.
    public init(number: Int) {
        self.number = number
        let digits = String(number)
        id = "ep" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    }
}
