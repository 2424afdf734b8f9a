internal import Files

/// The files of a bundle that still grows, for conditions that are checked before it is whole.
struct StagedContents: BundleContents {
    let paths: [String]
    private let folder: StagingFolder

    init(_ folder: StagingFolder, paths: [String]) {
        self.folder = folder
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func read(
        _ wanted: Set<String>, _ body: (_ path: String, _ bytes: [UInt8]) -> Void
    ) throws(BundleError) {
        for path in paths where wanted.contains(path) {
            do throws(FileError) {
                body(path, try File.read(folder.place(of: path)))
            } catch {
                throw BundleError(.unreadable, error.description, path: path)
            }
        }
    }
}
