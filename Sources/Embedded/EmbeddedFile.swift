internal import CEmbedded

/// A data file that the program carries with it, such as a locale's rules.
public struct EmbeddedFile: Sendable {
    /// The path below the package's root, such as `locales/encodings.jsonc`.
    public let path: String
    /// The file's bytes.
    public let bytes: [UInt8]

    /// Finds a file by its path below the package's root, or returns `nil` when there is none.
    ///
    /// - Complexity: O(*n*) for *n* embedded files, and a copy of the bytes.
    public init?(path: String) {
        let files = unsafe UnsafeBufferPointer(
            start: tw_embedded_files_start(), count: tw_embedded_file_count())
        // The formatter breaks `for unsafe file in`, so this counts.
        for index in 0..<files.count {
            let file = unsafe files[index]
            guard unsafe String(cString: file.path) == path else { continue }
            self.path = path
            bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            return
        }
        return nil
    }
}
