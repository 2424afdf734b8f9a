internal import Archives
internal import Files
internal import Releases

/// Finds the release that another one changes: by its name, its folder or its archive.
struct ParentLookup {
    let title: String
    /// The folder of the title's bundles.
    let folder: String

    /// The release of a name or at a path.
    ///
    /// - Throws: ``Failure`` when there is none, `PackingError` when it can't be read.
    func parent(_ name: String) throws -> ParentRelease {
        let bundle = "\(folder)/\(title)-\(name)"
        let places = [
            name, bundle, bundle + ".zip", bundle + ".tar.zst",
        ]
        guard let place = places.first(where: { FileStatus.exists($0) }) else {
            throw Failure(
                .noInput,
                "there is no release '\(name)': neither a folder nor an archive of that name, nor "
                    + "'\(bundle)'")
        }
        if try FileStatus(path: place).kind == .folder {
            let path = place + "/" + ReleaseManifest.fileName
            return try ParentRelease(name: path, bytes: try File.read(path, limit: Self.limit))
        }
        func isManifest(_ name: String) -> Bool {
            name.hasSuffix("/" + ReleaseManifest.fileName) && name.split(separator: "/").count == 2
        }
        if place.hasSuffix(".zip") {
            let reader = try ZipFileReader(path: place)
            if let record = reader.directory.records.first(where: { isManifest($0.name) }) {
                return try ParentRelease(
                    name: "\(place): \(record.name)",
                    bytes: try reader.bytes(of: record, limit: Self.limit))
            }
        } else {
            let reader = try TarFileReader(path: place)
            while let entry = try reader.next() {
                guard isManifest(entry.name) else { continue }
                return try ParentRelease(
                    name: "\(place): \(entry.name)", bytes: try reader.bytes())
            }
        }
        throw Failure(.notThatFormat, "'\(place)' holds no release")
    }

    private static let limit = 1 << 30
}
