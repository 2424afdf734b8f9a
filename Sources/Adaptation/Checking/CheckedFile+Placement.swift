internal import TimedText

extension CheckedFile {
    /// Whether two cues stand at different places of the picture, by their settings, their style or
    /// the placement that their text says.
    func standsElsewhere(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (document.cues[first], document.cues[second])
        if document.settings(of: a) != document.settings(of: b) { return true }
        if document.style(of: a) != document.style(of: b) { return true }
        return document.text(of: a).placement != document.text(of: b).placement
    }
}
