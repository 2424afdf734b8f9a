internal import Digests
internal import Files
internal import Media

/// A bundle in a folder.
struct FolderBundle: LabelledContents {
    let paths: [String]
    private let folder: String

    /// Reads all files once.
    static func read(_ folder: String, jobs: Int) async throws(BundleError) -> BundleReading {
        let inventory: BagInventory
        do {
            inventory = try await BagInventory(folder: folder, jobs: jobs)
        } catch {
            throw BundleError(.unreadable, "\(error)")
        }
        let paths = inventory.files.keys.sorted().map(\.text)
        guard BundleBase(paths)?.prefix == "" else {
            throw BundleError(.notABundle, "'\(folder)' holds neither a bag nor a release")
        }
        let contents = FolderBundle(paths: paths, folder: folder)
        var documents: [String: [UInt8]] = [:]
        try contents.read(Set(paths.filter(BundleReading.isDocument))) { documents[$0] = $1 }
        return BundleReading(inventory: inventory, documents: documents, contents: contents)
    }

    func read(
        _ wanted: Set<String>, _ body: (_ path: String, _ bytes: [UInt8]) -> Void
    ) throws(BundleError) {
        for path in paths where wanted.contains(path) {
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try File.read(folder + "/" + path, limit: BundleReading.limit)
            } catch {
                throw BundleError(.unreadable, error.description, path: path)
            }
            body(path, bytes)
        }
    }

    func label(of path: String) throws -> MediaLabel? {
        try MediaLabel.read(folder + "/" + path)
    }
}
