public import Diagnostics

/// Why a platform can't be used.
public enum PlatformError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no platform of that name; the hint names one that is spelled alike, or is empty.
    case unknown(id: String, hint: String)
    /// A platform inherits from one that isn't there.
    case unknownParent(id: String, parent: String)
    /// Platforms inherit from one another in a circle; the first comes last again.
    case cycle([String])
    /// A file has mistakes.
    case invalid(id: String, findings: [Finding])
    /// The digest of the files couldn't be computed.
    case digest(String)

    public var description: String {
        switch self {
        case .unknown(let id, let hint): "there is no platform '\(id)'\(hint)"
        case .unknownParent(let id, let parent):
            "the platform '\(id)' extends '\(parent)', which isn't there"
        case .cycle(let ids):
            "platforms extend one another in a circle: " + ids.joined(separator: " → ")
        case .invalid(let id, let findings):
            "the platform '\(id)' has \(findings.count) mistakes"
                + (findings.first.map { ", first: \($0.message)" } ?? "")
        case .digest(let reason): reason
        }
    }
}
