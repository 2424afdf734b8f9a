internal import CCrypto

/// The secret key that files are signed with, in the form of minisign.
///
/// ```swift
/// let key = try SigningKey()
/// let signature = try key.sign(file: "release.json", trustedComment: "file:release.json")
/// ```
public struct SigningKey: Sendable {
    /// The 32 secret bytes that Ed25519 makes everything from.
    let seed: [UInt8]
    /// The public key that belongs to it.
    public let verificationKey: VerificationKey

    /// Makes a new key that nobody can guess.
    ///
    /// - Throws: ``KeyError``
    public init() throws(KeyError) {
        let random = try Self.random(Int(TW_ED25519_SEED) + 8)
        try self.init(
            seed: Array(random[8...]), identifier: KeyIdentifier(random[..<8]))
    }

    init(seed: [UInt8], identifier: KeyIdentifier) throws(KeyError) {
        self.seed = seed
        var isGood = false
        let length = Int(TW_ED25519_PUBLIC)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            unsafe seed.withUnsafeBufferPointer { seed in
                guard let start = seed.baseAddress, let target = buffer.baseAddress,
                    seed.count == Int(TW_ED25519_SEED)
                else { return }
                isGood = unsafe tw_ed25519_public(start, target)
                count = isGood ? length : 0
            }
        }
        guard isGood else {
            throw .library(DigestError(operation: "make an Ed25519 key"))
        }
        verificationKey = VerificationKey(identifier: identifier, bytes: bytes)
    }

    /// Which key it is.
    public var identifier: KeyIdentifier { verificationKey.identifier }

    /// The raw Ed25519 signature of a message.
    public func rawSignature(of message: [UInt8]) throws(KeyError) -> [UInt8] {
        var isGood = false
        let length = Int(TW_ED25519_SIGNATURE)
        let signature = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            unsafe seed.withUnsafeBufferPointer { seed in
                unsafe (message + [0]).withUnsafeBufferPointer { message in
                    guard let start = seed.baseAddress, let target = buffer.baseAddress,
                        let messageStart = message.baseAddress
                    else { return }
                    isGood = unsafe tw_ed25519_sign(
                        start, messageStart, message.count - 1, target)
                    count = isGood ? length : 0
                }
            }
        }
        guard isGood else { throw .library(DigestError(operation: "sign by Ed25519")) }
        return signature
    }

    /// Bytes that nobody can guess.
    static func random(_ count: Int) throws(KeyError) -> [UInt8] {
        var isGood = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            isGood = unsafe tw_random(start, count)
            filled = isGood ? count : 0
        }
        guard isGood else { throw .library(DigestError(operation: "find random bytes")) }
        return bytes
    }
}
