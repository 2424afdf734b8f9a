/// The conditions of one platform, and the folder of its files in the bundle.
public struct PlatformConditions: Sendable, Hashable {
    /// The platform, such as `youtube`.
    public var platform: String
    /// The path of its folder in the bundle, such as `data/youtube`.
    public var folder: String
    /// What must hold there.
    public var conditions: [Postcondition]

    /// Creates the conditions of a platform.
    public init(platform: String, folder: String, conditions: [Postcondition]) {
        self.platform = platform
        self.folder = folder
        self.conditions = conditions
    }

    /// The path of a file below the folder, or `nil` when it lies elsewhere.
    func relative(_ path: String) -> String? {
        if folder.isEmpty { return path }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
    }
}
