/// Characters of a paragraph that share all spans and times.
struct TTMLRun {
    var text: String
    var spans: [TTMLSpan]
    var begin: Int64
    var end: Int64
    /// Whether white space stays as it is.
    var isPreserved: Bool
    /// Whether it is the break of a line.
    var isBreak = false
}
