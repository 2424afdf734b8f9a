public import Database

extension UnitStore {
    /// The settings that are kept with the memory, by name.
    public func settings() throws(DatabaseError) -> [String: String] {
        try connections.read { (connection) throws(DatabaseError) in
            var result: [String: String] = [:]
            for row in try connection.rows("select name, value from setting") {
                result[row.text(0)] = row.text(1)
            }
            return result
        }
    }

    /// A setting that is kept with the memory.
    public func setting(_ name: String) throws(DatabaseError) -> String? {
        try connections.read { (connection) throws(DatabaseError) in
            try connection.row("select value from setting where name = \(name)")?.text(0)
        }
    }

    /// Keeps a setting with the memory, or removes it with `nil`.
    public func set(_ name: String, to value: String?) throws(DatabaseError) {
        try set([name: value])
    }

    private func set(_ settings: [String: String?]) throws(DatabaseError) {
        try connections.write { (connection, _) throws(DatabaseError) in
            for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
                guard let value else {
                    try connection.execute("delete from setting where name = \(name)")
                    continue
                }
                try connection.execute(
                    """
                    insert into setting (name, value) values (\(name), \(value))
                    on conflict (name) do update set value = excluded.value
                    """)
            }
        }
    }

    /// What matches lose for their origin: the usual points where none were set.
    public func penalties() throws(DatabaseError) -> OriginPenalties {
        let settings = try settings()
        var result = OriginPenalties()
        let points = { (origin: String, usual: Int) in
            settings["penalty." + origin].flatMap { Int($0) } ?? usual
        }
        result.human = points("human", result.human)
        result.imported = points("imported", result.imported)
        result.aligned = points("aligned", result.aligned)
        result.machine = points("machine", result.machine)
        return result
    }

    /// Sets what matches lose for their origin, for all who use the memory.
    public func setPenalties(_ penalties: OriginPenalties) throws(DatabaseError) {
        try set([
            "penalty.human": "\(penalties.human)", "penalty.imported": "\(penalties.imported)",
            "penalty.aligned": "\(penalties.aligned)", "penalty.machine": "\(penalties.machine)",
        ])
    }
}
