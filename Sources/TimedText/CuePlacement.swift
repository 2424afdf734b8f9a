extension CueText.Placement {
    /// The resolution that SubStation positions are meant for when a file says none.
    static let defaultResolution = Region.Point(x: 384, y: 288)

    /// The settings that show a cue at this place in a picture of some resolution.
    func settings(resolution: Region.Point = defaultResolution) -> CueSettings { CueSettings() }

    /// The place that comes nearest to some settings, and whether it is the same place.
    static func nearest(
        to settings: CueSettings, resolution: Region.Point = defaultResolution
    ) -> (placement: CueText.Placement, isExact: Bool) {
        (CueText.Placement(), settings.isDefault)
    }
}
