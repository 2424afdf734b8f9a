/// A version of XLIFF that can be read and written.
public enum XLIFFVersion: String, Sendable, CaseIterable {
    /// XLIFF 1.2, an OASIS Standard since 2008, which most tools read.
    case v1_2 = "1.2"
    /// XLIFF 2.0, also ISO 21720:2017.
    case v2_0 = "2.0"
    /// XLIFF 2.1, which adds ITS to 2.0.
    case v2_1 = "2.1"

    /// The namespace of the core elements.
    public var namespace: String {
        self == .v1_2 ? Self.namespace1 : Self.namespace2
    }

    /// The namespace of the elements of version 1.2.
    static let namespace1 = "urn:oasis:names:tc:xliff:document:1.2"
    /// The namespace of the core elements of versions 2.0 and 2.1.
    static let namespace2 = "urn:oasis:names:tc:xliff:document:2.0"
}
