/// What a report calls the program that made it.
public struct ReportTool: Sendable, Hashable {
    /// The program's name.
    public var name: String
    /// The program's version, if the report shall say it.
    public var version: String?

    /// Creates the names that a report shows; Tradewind without a version unless told.
    public init(name: String = "tradewind", version: String? = nil) {
        self.name = name
        self.version = version
    }
}
