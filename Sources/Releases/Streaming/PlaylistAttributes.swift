/// The list of attributes of a tag in a playlist, such as `TYPE=SUBTITLES,NAME="ไทย"`.
///
/// Source: RFC 8216, section 4.2.
struct PlaylistAttributes {
    /// The list as it is written.
    private(set) var text = ""

    init() {}

    /// Adds a number, a word or a resolution.
    mutating func add(_ name: String, _ value: String) {
        if !text.isEmpty { text += "," }
        text += name + "=" + value
    }

    /// Adds a text in quotes, in which neither quotes nor line ends can stand.
    mutating func add(_ name: String, quoted value: String) {
        var quoted = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": quoted.append("”")
            case "\n", "\r": quoted.append(" ")
            default: quoted.append(scalar)
            }
        }
        add(name, "\"" + String(quoted) + "\"")
    }

    /// Adds `YES` or `NO`.
    mutating func add(_ name: String, _ value: Bool) { add(name, value ? "YES" : "NO") }
}
