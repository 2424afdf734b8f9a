internal import TimedText

/// Where a cue stands in the picture: cues at different places don't get in each other's way.
struct CuePosition: Hashable {
    private let settings: CueSettings
    private let style: String?
    private let placement: CueText.Placement

    init(_ document: Document, _ index: Int) {
        let cue = document.cues[index]
        settings = document.settings(of: cue)
        style = document.style(of: cue)
        placement = document.text(of: cue).placement
    }
}
