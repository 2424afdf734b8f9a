/// A signature of a file, in the form of minisign.
public struct Signature: Sendable, Hashable {
    /// What was signed.
    public enum Form: Sendable, Hashable {
        /// The BLAKE2b-512 digest of the file (`ED`).
        case prehashed
        /// The whole file (`Ed`), as minisign did before version 0.10.
        case legacy
    }

    /// What was signed.
    public let form: Form
    /// The key that it says it was made with.
    public let identifier: KeyIdentifier
    /// The 64 bytes of the Ed25519 signature.
    public let bytes: [UInt8]
    /// A comment that nobody vouches for.
    public let untrustedComment: String
    /// A comment that is signed with the file.
    public let trustedComment: String
    /// The signature of the signature and of the trusted comment.
    public let globalBytes: [UInt8]

    init(
        form: Form, identifier: KeyIdentifier, bytes: [UInt8], untrustedComment: String,
        trustedComment: String, globalBytes: [UInt8]
    ) {
        self.form = form
        self.identifier = identifier
        self.bytes = bytes
        self.untrustedComment = untrustedComment
        self.trustedComment = trustedComment
        self.globalBytes = globalBytes
    }

    /// Reads the text of a signature file.
    ///
    /// - Throws: ``KeyError`` that names the line.
    public init(_ text: String) throws(KeyError) {
        var lines = KeyLines(text, file: "signature")
        untrustedComment = try lines.comment(KeyLines.untrusted)
        let raw = try lines.bytes(74, "a signature")
        switch String(decoding: raw[..<2], as: UTF8.self) {
        case "ED": form = .prehashed
        case "Ed": form = .legacy
        default: throw lines.malformed("isn't a signature by Ed25519")
        }
        identifier = KeyIdentifier(raw[2..<10])
        bytes = Array(raw[10...])
        trustedComment = try lines.comment(KeyLines.trusted)
        globalBytes = try lines.bytes(64, "a global signature")
        try lines.finish()
    }

    /// The text of a signature file.
    public var text: String {
        let algorithm = form == .prehashed ? "ED" : "Ed"
        let line = Base64.text(of: Array(algorithm.utf8) + identifier.bytes + bytes)
        return "\(KeyLines.untrusted)\(untrustedComment)\n\(line)\n"
            + "\(KeyLines.trusted)\(trustedComment)\n\(Base64.text(of: globalBytes))\n"
    }
}
