public import Adaptation

/// What came of verifying a bundle.
public struct Verification: Sendable {
    /// How a bundle lies on the disk.
    public enum Form: String, Sendable, CaseIterable {
        case folder, zip
        case tarZstandard = "tar.zst"
    }

    /// The path of the bundle.
    public var path: String
    /// How it lies on the disk.
    public var form: Form
    /// The id of the title and the name of the release; `nil` for a bag that somebody else made.
    public var release: (title: String, name: String)?
    /// The key by which the release is signed, when it is.
    public var signer: String?
    /// The day as of which rules were looked at.
    public var asOf: CalendarDay?
    /// How many files it has, and how many bytes these have.
    public var files = 0
    public var bytes: Int64 = 0
    /// What was looked at, in order.
    public var checks: [VerificationCheck] = []

    init(path: String, form: Form) {
        self.path = path
        self.form = form
    }

    /// Whether nothing failed.
    public var isGood: Bool { !checks.contains { $0.outcome == .failed } }
}
