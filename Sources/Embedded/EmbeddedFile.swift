internal import CEmbedded

/// A data file that the program carries with it, such as a locale's rules.
public struct EmbeddedFile: Sendable {
    /// The path below the package's root, such as `locales/encodings.jsonc`.
    public let path: String
    /// The file's bytes.
    public let bytes: [UInt8]

    /// The paths of all files that the program carries, in no order.
    ///
    /// - Complexity: O(*n*) for *n* embedded files.
    public static var paths: [String] {
        (0..<tw_embedded_file_count()).map { index in
            unsafe String(cString: tw_embedded_file_at(index).pointee.path)
        }
    }

    /// Finds a file by its path below the package's root, or returns `nil` when there is none.
    ///
    /// - Complexity: O(*n*) for *n* embedded files, and a copy of the bytes.
    public init?(path: String) {
        for index in 0..<tw_embedded_file_count() {
            let file = unsafe tw_embedded_file_at(index).pointee
            guard unsafe String(cString: file.path) == path else { continue }
            self.path = path
            bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            return
        }
        return nil
    }
}
