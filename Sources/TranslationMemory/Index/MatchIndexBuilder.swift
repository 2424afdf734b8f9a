internal import Files
internal import Synchronization

/// Builds an index anew from all units of a store, which come one by one.
///
/// ```swift
/// var builder = MatchIndexBuilder(.characters)
/// for unit in units { builder.add(unit.number, unit.text.span) }
/// let index = try builder.finish(folder: path, version: version, sequence: last)
/// ```
public struct MatchIndexBuilder {
    private var builder: SegmentBuilder

    /// Starts an index.
    public init(_ symbols: IndexSymbols) { builder = SegmentBuilder(symbols) }

    /// Adds a unit. When a number comes again, the last text counts.
    ///
    /// - Parameters:
    ///   - unit: The number of the unit.
    ///   - text: Its normalised text in UTF-8.
    public mutating func add(_ unit: Int64, _ text: Span<UInt8>) { builder.add(unit, text) }

    /// Writes the index in place of the one that a folder may hold, and opens it.
    ///
    /// - Parameters:
    ///   - folder: The folder, which is made if need be.
    ///   - version: The version of the normalisation.
    ///   - sequence: The number of the last change of the store that is among the units.
    /// - Returns: The index.
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``.
    /// - Complexity: O(*n* log *n*) in the number of units.
    public consuming func finish(
        folder: String, version: String, sequence: Int64
    ) throws(IndexError) -> MatchIndex {
        let symbols = builder.symbols
        let lock = try MatchIndex.lock(folder)
        // What can't be read is replaced as well.
        let generation = ((try? IndexManifest(folder: folder))?.generation ?? 0) + 1
        let name = "\(generation).segment"
        try builder.finish(version: version).write(to: folder + "/" + name)
        let manifest = IndexManifest(
            symbols: symbols, version: version, sequence: sequence, generation: generation,
            parts: [IndexManifest.Part(segment: name)])
        try manifest.write(to: folder)
        MatchIndex.sweep(folder, keeping: manifest)
        let index = try MatchIndex(folder: folder, symbols: symbols, version: version)
        lock.release()
        return index
    }
}
