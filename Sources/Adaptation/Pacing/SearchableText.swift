/// A text whose words can be looked for: with case folded, and with the places where words begin
/// and end.
struct SearchableText: Sendable {
    let bytes: [UInt8]
    /// Whether a word begins or ends before each byte, and at the end.
    let isBoundary: [Bool]
}
