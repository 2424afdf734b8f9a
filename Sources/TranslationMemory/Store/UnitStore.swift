public import Database

/// The place where the units of a memory are kept, with their history: a file, or a server for teams.
///
/// ```swift
/// let store = try UnitStore("memory.sqlite")
/// let result = try store.add([TranslationUnit("走吧", "Let's go.", pair: pair)], by: "lan")
/// let units = try store.units(result.ids)
/// ```
///
/// What a call that changes something has acknowledged survives the end of the process and of the
/// power. Many threads may ask at once; those that change something follow each other. Both kinds of
/// store give the same answers.
public final class UnitStore: Sendable {
    /// Where the memory is kept.
    public let location: StoreLocation
    let connections: StoreConnections
    let pairTable = PairTable()

    /// Opens a memory, and brings its tables to the version of the program, after a backup.
    ///
    /// - Parameters:
    ///   - location: A path, or an address as `postgresql://…`.
    ///   - access: What may be done with it.
    ///   - patience: How long to wait for others who hold the file, and for a server that is
    ///     restarted, in milliseconds.
    /// - Throws: `DatabaseError`, as does everything else here.
    public init(
        _ location: String, access: StoreAccess = .create, patience: Int = 30_000
    ) throws(DatabaseError) {
        self.location = StoreLocation(location)
        connections = try StoreConnections(self.location, access: access, patience: patience)
    }

    /// The version of the tables that this program works with.
    public static var schemaVersion: Int { StoreSchema.current.version }
}
