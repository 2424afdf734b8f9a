/// The files of a bundle, wherever they lie: in a folder, in an archive, or still in memory.
public protocol BundleContents {
    /// The paths of all files, such as `data/hls/ep001/m.m3u8`, in order of their bytes.
    var paths: [String] { get }

    /// Reads some files, in the order that suits the bundle, and gives each whole to a function.
    ///
    /// Paths that the bundle doesn't hold are passed over.
    ///
    /// - Throws: ``BundleError`` when a file can't be read or is larger than the bundle's limit.
    func read(
        _ wanted: Set<String>, _ body: (_ path: String, _ bytes: [UInt8]) -> Void
    ) throws(BundleError)
}
