internal import TimedText

extension CheckedFile {
    /// Whether two cues stand at different places of the picture, by their settings, their style or
    /// the placement that their text says.
    func standsElsewhere(_ first: Int, _ second: Int) -> Bool {
        CuePosition(document, first) != CuePosition(document, second)
    }
}
