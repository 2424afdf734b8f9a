internal import TimedText
internal import TranslationMemory

/// Where the cues of a document stand: what is before and after them, who speaks, and when.
///
/// What is stored with a unit and what is asked with a query come from here, so that they agree.
struct CueContexts: Sendable {
    let segments: [Segment]
    private let identifiers: [String]
    private let speakers: [String?]
    private let times: [(start: Int64, end: Int64)]
    /// The cues that say something, in order of time, and the place of each cue among them.
    private let order: [Int]
    private let places: [Int: Int]

    /// - Complexity: O(*n* log *n*) in the size of the document.
    init(_ document: Document, _ segments: CueSegments) {
        let texts = document.cues.map { document.text(of: $0) }
        let own = texts.map { segments.segment(of: $0) }
        self.segments = own
        identifiers = document.cues.enumerated().map { index, cue in
            let identifier = document.identifier(of: cue)
            return identifier.isEmpty ? String(index + 1) : identifier
        }
        speakers = texts.map { text in
            text.tokens.first { $0.kind == .voice }.map { text.string($0.content) }
        }
        times = document.cues.map { ($0.start, $0.end) }
        order = document.cues.indices.filter { !own[$0].text.isEmpty }
            .sorted { (document.cues[$0].start, $0) < (document.cues[$1].start, $1) }
        places = Dictionary(
            uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    }

    /// The context of some cues in order, in addition to that of their file.
    func context(of cues: [Int], in file: UnitContext) -> UnitContext {
        var context = file
        guard let first = cues.first, let last = cues.last else { return context }
        context.cues = cues.map { identifiers[$0] }
        context.start = cues.map { times[$0].start }.min()
        context.end = cues.map { times[$0].end }.max()
        let names = Set(cues.map { speakers[$0] })
        context.speaker = names.count == 1 ? speakers[first] : nil
        if let place = places[first], place > 0 {
            context.previous = segments[order[place - 1]].text
        }
        if let place = places[last], place + 1 < order.count {
            context.next = segments[order[place + 1]].text
        }
        return context
    }
}
