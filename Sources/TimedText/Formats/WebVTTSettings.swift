/// What a WebVTT timing line says after the times.
enum WebVTTSettings {
    /// Reads the settings of a whole timing line; `head` knows the regions.
    static func read(_ line: Span<UInt8>, in head: Document.Head) -> CueSettings { CueSettings() }

    /// The settings that differ from the default, as WebVTT writes them.
    static func written(_ settings: CueSettings) -> String { "" }
}
