/// What a SubRip timing line says after the times: the corners of a box, or WebVTT settings.
enum SubRipSettings {
    /// Reads the settings of a whole timing line.
    static func read(_ line: Span<UInt8>) -> CueSettings { CueSettings() }
}
