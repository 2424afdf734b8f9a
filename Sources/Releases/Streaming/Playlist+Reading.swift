public import Diagnostics

extension Playlist {
    /// Reads a playlist, and reports what in it breaks the rules.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: The name of the file, for the findings.
    ///   - findings: Takes what is wrong, with line and column.
    /// - Throws: ``StreamingError`` when it is no playlist at all.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(
        _ bytes: [UInt8], name: String, findings: inout [Finding]
    ) throws(StreamingError) {
        var reader = PlaylistReader(bytes, name: name)
        self = try reader.read()
        findings += reader.findings
    }
}
