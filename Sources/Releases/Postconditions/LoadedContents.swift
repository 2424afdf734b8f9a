/// Files of a bundle that something else loads, such as those that were just written.
public struct LoadedContents: BundleContents {
    public let paths: [String]
    private let load: (String) throws(BundleError) -> [UInt8]

    /// Takes the paths and how to come to the bytes of one.
    public init(
        paths: some Sequence<String>, load: @escaping (String) throws(BundleError) -> [UInt8]
    ) {
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.load = load
    }

    public func read(
        _ wanted: Set<String>, _ body: (_ path: String, _ bytes: [UInt8]) -> Void
    ) throws(BundleError) {
        for path in paths where wanted.contains(path) { body(path, try load(path)) }
    }
}
