internal import XML

extension XLIFFDocument {
    /// The document as a file in UTF-8, with elements indented where white space isn't text.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public func written() -> [UInt8] {
        var writer = XLIFFWriter(self)
        writer.write(self)
        return writer.bytes
    }
}
