internal import CCrypto

/// The public key that signatures are verified with, in the form of minisign.
///
/// ```swift
/// let key = try VerificationKey("RWTH9AHDuuBpOnbWTQI37CiPzYMjWR9EyfEkN8XepuVZI2ANwTzfDrU8")
/// try key.verify(signature, ofFile: "release.json")
/// ```
public struct VerificationKey: Sendable, Hashable {
    /// The first bytes of a key: the algorithm Ed25519.
    static let algorithm = Array("Ed".utf8)

    /// Which key it is.
    public let identifier: KeyIdentifier
    /// The 32 bytes of the Ed25519 key.
    public let bytes: [UInt8]

    init(identifier: KeyIdentifier, bytes: [UInt8]) {
        self.identifier = identifier
        self.bytes = bytes
    }

    /// Reads a key from the text of its file, or from its one line of Base64.
    ///
    /// - Throws: ``KeyError``
    public init(_ text: String) throws(KeyError) {
        var lines = KeyLines(text, file: "public key")
        if text.utf8.starts(with: KeyLines.untrusted.utf8) {
            _ = try lines.comment(KeyLines.untrusted)
        } else if text.utf8.starts(with: "untrusted comment".utf8) {
            throw .malformed("public key, line 1: doesn't begin with '\(KeyLines.untrusted)'")
        }
        let raw = try lines.bytes(42, "a public key")
        guard raw.starts(with: Self.algorithm) else {
            throw lines.malformed("isn't a key for Ed25519")
        }
        try lines.finish()
        self.init(identifier: KeyIdentifier(raw[2..<10]), bytes: Array(raw[10...]))
    }

    /// The key on one line, as `minisign -P` takes it.
    public var text: String { Base64.text(of: Self.algorithm + identifier.bytes + bytes) }

    /// The text of a key file.
    public var fileText: String {
        "\(KeyLines.untrusted)minisign public key \(identifier)\n\(text)\n"
    }

    /// Whether a raw Ed25519 signature is that of a message.
    ///
    /// - Throws: ``KeyError`` when it couldn't be found out.
    public func accepts(_ signature: [UInt8], of message: [UInt8]) throws(KeyError) -> Bool {
        guard bytes.count == Int(TW_ED25519_PUBLIC), signature.count == Int(TW_ED25519_SIGNATURE)
        else { return false }
        let result = unsafe bytes.withUnsafeBufferPointer { key in
            unsafe signature.withUnsafeBufferPointer { signature in
                // The library wants an address even for nothing.
                unsafe (message + [0]).withUnsafeBufferPointer { message in
                    guard let keyStart = key.baseAddress, let start = signature.baseAddress,
                        let messageStart = message.baseAddress
                    else { return Int32(0) }
                    return unsafe tw_ed25519_verify(
                        keyStart, messageStart, message.count - 1, start)
                }
            }
        }
        guard result >= 0 else {
            throw .library(DigestError(operation: "verify an Ed25519 signature"))
        }
        return result == 1
    }
}
