public import ICU

/// What is read of a TMX file, and how much of it.
public struct TMXOptions: Sendable, Hashable {
    /// Only units from this language; `nil` takes the source language that the file says.
    public var source: LocaleIdentifier?
    /// Only units to this language; `nil` takes every other language.
    public var target: LocaleIdentifier?
    /// Whether a text in the language ``source`` counts as the source where the file says another.
    public var takesAnySource = false
    /// The most bytes that a text, a note or a property may have.
    public var textLimit = 1 << 20
    /// The most properties, notes and variants that a unit may have, of each.
    public var listLimit = 1000
    /// How many units are passed over, for an import that goes on where another stopped.
    public var skippedUnits = 0

    /// Creates the usual options: everything is read.
    public init() {}
}
