/// A title as it goes to a platform, with what came up while it was prepared.
public struct PreparedRelease: Sendable {
    /// The title as it goes to the platform.
    public var release: PlatformRelease
    /// The market whose rules held.
    public var market: String?
    /// The digests of the rules that held, by BCP 47 tag.
    public var rules: [String: String] = [:]
    /// The files that were read.
    public var inputs: [ReleaseInput] = []
    /// What can't go, such as a locale that the platform doesn't take or a file that can't be read.
    public var checks: [GateCheck] = []

    /// Creates a release that nothing was read for.
    init(_ release: PlatformRelease, market: String?) {
        self.release = release
        self.market = market
    }
}
