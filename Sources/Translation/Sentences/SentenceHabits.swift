/// How a file marks its sentences, as far as its cues show it.
struct SentenceHabits: Sendable {
    /// Whether it sets marks such as full stops.
    let setsStops: Bool
    /// Whether a small letter tells that a sentence goes on.
    let tellsCase: Bool
    /// The words that have a capital inside of sentences: names, German nouns and the like.
    private let names: Set<String>

    /// The share of cues with a full stop from which a file is taken to set them.
    private static let stopShare = 0.2
    /// The share of cues that begin small from which small letters say nothing.
    private static let smallShare = 0.6

    init(_ cues: [SentenceCue]) {
        let saying = cues.count { $0.saysSomething }
        let stops = cues.count { $0.mark == .stop }
        let small = cues.count { $0.beginsSmall == true }
        setsStops = Double(stops) > Double(saying) * Self.stopShare
        tellsCase = Double(small) < Double(saying) * Self.smallShare || saying < 4
        var names: Set<String> = []
        for cue in cues where !cue.isInCapitals { Self.collect(cue.scalars, into: &names) }
        self.names = names
    }

    /// Whether a cue begins with a capital that only the start of a sentence explains.
    func beginsAnew(_ cue: SentenceCue) -> Bool {
        guard cue.beginsSmall == false else { return false }
        let word = cue.scalars.drop { !$0.properties.isAlphabetic }
            .prefix { $0.properties.isAlphabetic }
        return !names.contains(String(String.UnicodeScalarView(word)))
    }

    /// Adds the words that have a capital behind a word and a space.
    private static func collect(_ text: [Unicode.Scalar], into names: inout Set<String>) {
        for index in text.indices.dropFirst(2)
        where text[index].properties.isUppercase && text[index - 1] == " "
            && text[index - 2].properties.isAlphabetic
        {
            let word = text[index...].prefix { $0.properties.isAlphabetic }
            names.insert(String(String.UnicodeScalarView(word)))
        }
    }
}
