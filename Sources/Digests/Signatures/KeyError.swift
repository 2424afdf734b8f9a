/// Why a key can't be used, or a key or signature isn't one.
public enum KeyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It isn't what minisign writes; the text says what and where.
    case malformed(String)
    /// The secret key is under a password, and none was given.
    case needsPassword
    /// The password isn't that of the key, or the key is damaged.
    case wrongPassword
    /// The password asks for more memory than is given; in bytes.
    case tooCostly(memory: UInt64)
    /// The text of a comment can't stand on one line, or is too long.
    case comment(String)
    /// The cryptographic library refused.
    case library(DigestError)

    public var description: String {
        switch self {
        case .malformed(let what): what
        case .needsPassword: "the secret key is under a password, and none was given"
        case .wrongPassword: "the password isn't that of the secret key, or the key is damaged"
        case .tooCostly(let memory):
            "the password of the secret key asks for \(memory >> 20) MiB of memory"
        case .comment(let what): what
        case .library(let error): error.description
        }
    }
}
