extension PlatformTemplate {
    /// The addresses behind a value: that of the source it names, else all of the file, in order.
    public func sources(of provenance: Provenance?) -> [String] {
        if let name = provenance?.source, let address = sources[name] { return [address] }
        return Set(sources.values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
