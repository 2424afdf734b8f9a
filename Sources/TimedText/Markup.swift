/// The way in which a document's raw payloads mark up text.
public enum Markup: Sendable, Hashable {
    /// No markup: every character is text.
    case plain
    /// SubRip's HTML-like tags and SubStation override blocks.
    case subRip
    /// WebVTT cue text.
    case webVTT
    /// SubStation override blocks, `\N` and `\h`.
    case subStation
}
