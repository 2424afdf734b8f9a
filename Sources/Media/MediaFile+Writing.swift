internal import Files

extension MediaFile {
    /// Writes pieces of the file to another, which gets its name when it is whole.
    func write(
        _ pieces: [MediaPiece], to path: String, progress: (Int, Int) -> Bool
    ) throws(MediaError) {
        let total = pieces.reduce(0) { $0 + $1.count }
        let reader = MediaPieceReader(self, pieces)
        var writer: FileWriter
        do throws(FileError) {
            writer = try FileWriter(path: path)
        } catch {
            throw .unwritable(error)
        }
        while let bytes = try reader.next() {
            do throws(FileError) {
                try writer.write(bytes)
            } catch {
                throw .unwritable(error)
            }
            guard progress(writer.count, total) else {
                throw MediaError(.cancelled, "writing '\(path)' was cancelled")
            }
        }
        do throws(FileError) {
            try writer.finish()
        } catch {
            throw .unwritable(error)
        }
    }
}
