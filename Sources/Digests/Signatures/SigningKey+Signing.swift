extension SigningKey {
    /// The comment that minisign puts into a signature unless told otherwise.
    public static let untrustedComment = "signature from minisign secret key"

    /// Signs a file of any size, which is read once and in pieces.
    ///
    /// - Throws: ``KeyError``, ``DigestError`` and ``FileError``.
    public func sign(
        file path: String, trustedComment: String, untrustedComment: String = Self.untrustedComment
    ) throws -> Signature {
        try sign(
            prehash: VerificationKey.prehash(ofFile: path), trustedComment: trustedComment,
            untrustedComment: untrustedComment)
    }

    /// Signs some bytes.
    ///
    /// - Throws: ``KeyError``
    public func sign(
        _ bytes: Span<UInt8>, trustedComment: String,
        untrustedComment: String = Self.untrustedComment
    ) throws(KeyError) -> Signature {
        try sign(
            prehash: VerificationKey.prehash(bytes), trustedComment: trustedComment,
            untrustedComment: untrustedComment)
    }

    private func sign(
        prehash: [UInt8], trustedComment: String, untrustedComment: String
    ) throws(KeyError) -> Signature {
        try KeyLines.check(trustedComment, limit: KeyLines.trustedLimit)
        try KeyLines.check(untrustedComment, limit: KeyLines.untrustedLimit)
        let bytes = try rawSignature(of: prehash)
        return Signature(
            form: .prehashed, identifier: identifier, bytes: bytes,
            untrustedComment: untrustedComment, trustedComment: trustedComment,
            globalBytes: try rawSignature(of: bytes + Array(trustedComment.utf8)))
    }

    /// The trusted comment that minisign writes: when a file was signed, and what it is called.
    ///
    /// - Parameters:
    ///   - file: The name of the file, without folders.
    ///   - time: The moment in seconds since 1970.
    /// - Returns: The comment, without its label.
    public static func trustedComment(file: String, time: Int64) -> String {
        "timestamp:\(time)\tfile:\(file)\thashed"
    }
}
