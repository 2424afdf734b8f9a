public import Diagnostics

/// What was found out about a bag.
public struct BagReport: Sendable {
    /// The version and the encoding that the bag declares, or those of BagIt 1.0 where it doesn't.
    public var declaration: BagDeclaration
    /// The bag's metadata.
    public var info: BagInfo
    /// The manifests of the payload and of the tag files, by name.
    public var manifests: [BagManifest]
    /// How many bytes the payload has.
    public var payloadBytes: Int64
    /// How many files the payload has.
    public var payloadFiles: Int
    /// What is the matter; a bag is valid when none is an error.
    public var findings: [Finding]

    /// Whether everything that should be in the bag is there, unchanged, and nothing else.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }
}
