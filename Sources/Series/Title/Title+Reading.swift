public import Files

extension Title {
    /// The largest description that is read, in bytes.
    public static let sizeLimit = 16 << 20

    /// Reads the description of the title in a folder, which is its file `title.jsonc`.
    ///
    /// Paths in the description are followed through links, so that none leads out of the folder.
    ///
    /// - Throws: `FileError` when the file can't be read, or is larger than ``sizeLimit``.
    /// - Complexity: O(*n*) in the size of the file, and a look at each file it names.
    public static func read(folder: String) throws(FileError) -> TitleReading {
        let path = folder.hasSuffix("/") ? folder : folder + "/"
        let name = path + TitleFile.description
        let bytes = try File.read(name, limit: sizeLimit)
        return TitleReader(name: name, bytes: bytes, folder: folder).read()
    }
}
