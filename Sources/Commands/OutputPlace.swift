internal import Files

/// A place to write an output to.
enum OutputPlace: Sendable, Hashable {
    case standardOutput
    case file(String)
    /// Another input has the same place; its name is given.
    case taken(String, by: String)
    /// Another input stands there, which would be lost.
    case input(String)

    /// The name in messages.
    var name: String {
        switch self {
        case .standardOutput: "<stdout>"
        case .file(let path), .taken(let path, _), .input(let path): path
        }
    }

    /// The place of a part of an output, `NAME.2.ext` for `NAME.ext`.
    func part(_ number: Int) -> OutputPlace {
        guard case .file(let path) = self else { return self }
        let (stem, fileExtension) = InputFile.splitExtension(path)
        return .file(
            "\(stem).\(number)" + (fileExtension.isEmpty ? "" : "." + fileExtension))
    }

    /// Throws a `FileError` when a file is there already.
    func checkIsFree() throws(FileError) {
        guard case .file(let path) = self, FileStatus.exists(path) else { return }
        throw .alreadyThere(path)
    }

    /// Writes the bytes of a whole file.
    ///
    /// - Throws: `FileError`, or ``Failure`` when the place can't be had.
    func write(_ bytes: [UInt8], replacing: Bool) throws {
        switch self {
        case .standardOutput: try StandardStream.output.write(bytes)
        case .file(let path): try File.write(bytes, to: path, replacing: replacing)
        case .taken(let path, let other):
            throw Failure(.cannotCreate, "'\(path)' is already the output of '\(other)'")
        case .input(let path):
            throw Failure(.cannotCreate, "'\(path)' is another input, and would be lost")
        }
    }
}
