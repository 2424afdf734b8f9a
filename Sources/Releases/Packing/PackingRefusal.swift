/// What was written doesn't hold what platforms want, so that no bundle was made.
public struct PackingRefusal: Error, Sendable {
    /// What failed.
    public let checks: [GateCheck]
}
