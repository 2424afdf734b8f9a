internal import Files

extension VerificationKey {
    /// The largest file that is read for a legacy signature, in bytes, as in minisign: 1 GiB.
    public static let legacyLimit = 1 << 30

    /// What is the matter with a signature of some bytes; `nil` when it is good.
    ///
    /// - Throws: ``KeyError`` when it couldn't be found out.
    public func fault(
        in signature: Signature, of bytes: Span<UInt8>
    ) throws(KeyError) -> SignatureFault? {
        let message: [UInt8]
        switch signature.form {
        case .prehashed: message = try Self.prehash(bytes)
        case .legacy: message = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
        }
        return try fault(in: signature, message: message)
    }

    /// What is the matter with a signature of a file; `nil` when it is good.
    ///
    /// The file is read once and in pieces, for a legacy signature as a whole.
    ///
    /// - Throws: ``KeyError`` when it couldn't be found out, and ``FileError``.
    public func fault(in signature: Signature, ofFile path: String) throws -> SignatureFault? {
        let message: [UInt8]
        switch signature.form {
        case .prehashed: message = try Self.prehash(ofFile: path)
        case .legacy: message = try File.read(path, limit: Self.legacyLimit)
        }
        return try fault(in: signature, message: message)
    }

    /// What is the matter with a signature; the message is the file, or its BLAKE2b-512 digest.
    private func fault(
        in signature: Signature, message: [UInt8]
    ) throws(KeyError) -> SignatureFault? {
        guard signature.identifier == identifier else {
            return .otherKey(found: signature.identifier, expected: identifier)
        }
        guard try accepts(signature.bytes, of: message) else { return .content }
        let comment = signature.bytes + Array(signature.trustedComment.utf8)
        return try accepts(signature.globalBytes, of: comment) ? nil : .trustedComment
    }

    /// What is signed in place of some bytes.
    static func prehash(_ bytes: Span<UInt8>) throws(KeyError) -> [UInt8] {
        do throws(DigestError) {
            return try Digest.bytes(of: bytes, by: .blake2b512)
        } catch {
            throw .library(error)
        }
    }

    /// What is signed in place of a file.
    static func prehash(ofFile path: String) throws -> [UInt8] {
        let digest = try FileDigest(ofFile: path, algorithms: [.blake2b512])
        return Hexadecimal.bytes(of: digest[.blake2b512] ?? "") ?? []
    }
}
