internal import Embedded
public import Series
internal import TimedText

/// The rating systems of the world, as `templates/ratings.jsonc` has them.
///
/// ```swift
/// let table = try RatingTable()
/// table.address(of: Rating(region: "TH", system: "BFVC", value: "13"))
/// ```
public struct RatingTable: Sendable {
    /// A system that was read.
    struct System: Sendable, Hashable {
        /// The region whose authority made it.
        var region: String
        var version: Int
        var values: [String]
    }

    /// What the address of each rating begins with.
    private var base = ""
    /// The systems by the regions that use them, and by name.
    private var systems: [String: [String: System]] = [:]

    /// Takes the program's own table, or another in the same form.
    ///
    /// - Throws: ``RatingTableError`` when it can't be understood; its findings say where.
    public init(overriding bytes: [UInt8]? = nil) throws(RatingTableError) {
        let path = "templates/ratings.jsonc"
        var reader = DataReader(
            name: path, bytes: bytes ?? EmbeddedFile(path: path)?.bytes ?? [], rule: "ratings")
        if let root = reader.root() { read(root, &reader) }
        guard reader.findings.isEmpty else { throw RatingTableError(findings: reader.findings) }
    }

    /// The names of the systems of a region, in order.
    public func systems(of region: String) -> [String] { (systems[region] ?? [:]).keys.sorted() }

    /// The values of a system in its own order, or `nil` when the region has no such system.
    public func values(of system: String, in region: String) -> [String]? {
        systems[region]?[system]?.values
    }

    /// The address by which MovieLabs names a rating, or `nil` when the table doesn't have it.
    ///
    /// Source: Common Metadata Ratings, whose addresses have `_` for signs that paths don't take.
    public func address(of rating: Rating) -> String? {
        guard let system = systems[rating.region]?[rating.system],
            system.values.contains(rating.value)
        else { return nil }
        let value = String(
            rating.value.unicodeScalars.map { scalar -> Character in
                switch scalar {
                case "A"..."Z", "a"..."z", "0"..."9", "+", "-", ".": Character(scalar)
                default: "_"
                }
            })
        return "\(base)\(system.region)/\(rating.system)/\(system.version)/\(value)"
    }

    private mutating func read(_ root: JSONValue, _ reader: inout DataReader) {
        let known = ["source", "note", "checkedOn", "base", "regions"]
        for member in reader.members(of: root, known: known) {
            switch member.name {
            case "base": base = reader.text(member.value) ?? ""
            case "checkedOn": _ = reader.day(member.value)
            case "regions":
                for region in reader.entries(of: member.value) {
                    for system in reader.entries(of: region.value) {
                        read(system, of: region.name, &reader)
                    }
                }
            default: _ = reader.text(member.value)
            }
        }
    }

    private mutating func read(
        _ member: JSONValue.Member, of region: String, _ reader: inout DataReader
    ) {
        var system = System(region: region, version: 0, values: [])
        var regions = [region]
        for part in reader.members(of: member.value, known: ["version", "values", "also"]) {
            switch part.name {
            case "version": system.version = reader.integer(part.value, in: 0...999) ?? 0
            case "values": system.values = reader.texts(part.value)
            default: regions += reader.texts(part.value)
            }
        }
        // A region's own system goes before one that it takes over.
        for user in regions where user == region || systems[user]?[member.name] == nil {
            systems[user, default: [:]][member.name] = system
        }
    }
}
