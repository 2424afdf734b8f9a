internal import TimedText

extension CheckedFile {
    /// Whether two cues stand at different places of the picture, by their settings, their style or
    /// the placement that their text says.
    func standsElsewhere(_ first: Int, _ second: Int) -> Bool {
        CuePosition(document, first) != CuePosition(document, second)
    }
}

extension CheckedFile {
    /// Whether a cue stands at the top of the picture, by its settings or the placement in its text.
    func standsAtTop(_ number: Int) -> Bool {
        let cue = document.cues[number]
        switch document.settings(of: cue).line {
        case .auto: break
        case .number(let line): if line >= 0, line < 5 { return true }
        case .percentage(let share): if share < 34 { return true }
        }
        return (7...9).contains(document.text(of: cue).placement.alignment)
    }
}
