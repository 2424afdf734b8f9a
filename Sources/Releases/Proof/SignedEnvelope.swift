public import Digests
internal import TimedText

/// A signed message in JSON: the envelope of DSSE, as programs for supply chains read it.
///
/// ```swift
/// let envelope = try SignedEnvelope(statement.bytes, key: key)
/// let payload = try SignedEnvelope(envelope.bytes)?.payload(verifiedBy: key.verificationKey)
/// ```
///
/// Source: Dead Simple Signing Envelope, version 1.0.2.
public struct SignedEnvelope: Sendable, Hashable {
    /// The type of a statement of in-toto.
    public static let statementType = "application/vnd.in-toto+json"

    /// What is signed.
    public let payload: [UInt8]
    /// The type of what is signed.
    public let type: String
    /// The raw Ed25519 signature.
    let signature: [UInt8]
    /// The key that it says it was made with, as minisign shows it.
    public let key: String

    /// Signs a message.
    ///
    /// - Throws: `KeyError`
    public init(
        _ payload: [UInt8], type: String = Self.statementType, key: SigningKey
    ) throws(KeyError) {
        self.payload = payload
        self.type = type
        self.key = key.identifier.description
        signature = try key.rawSignature(of: Self.signed(payload, type: type))
    }

    /// Reads an envelope; `nil` for what isn't one with exactly one signature.
    public init?(_ bytes: [UInt8]) {
        var scanner = JSONScanner(bytes)
        guard let value = try? scanner.value(), (try? scanner.finish()) != nil,
            let payload = value["payload"]?.string.flatMap({ Base64.bytes(of: $0) }),
            let type = value["payloadType"]?.string,
            let signatures = value["signatures"]?.array, signatures.count == 1,
            let signature = signatures[0]["sig"]?.string.flatMap({ Base64.bytes(of: $0) })
        else { return nil }
        self.payload = payload
        self.type = type
        self.signature = signature
        key = signatures[0]["keyid"]?.string ?? ""
    }

    /// The bytes of the envelope in canonical JSON, without a line feed at their end.
    public var bytes: [UInt8] {
        let value: CanonicalJSON = [
            "payload": .string(Base64.text(of: payload)),
            "payloadType": .string(type),
            "signatures": [
                ["keyid": .string(key), "sig": .string(Base64.text(of: signature))]
            ],
        ]
        return value.bytes
    }

    /// The message, when the signature is that of a key; else `nil`.
    ///
    /// - Throws: `KeyError` when it couldn't be found out.
    public func payload(verifiedBy key: VerificationKey) throws(KeyError) -> [UInt8]? {
        try key.accepts(signature, of: Self.signed(payload, type: type)) ? payload : nil
    }

    /// What is signed: the type and the message with their lengths, so that neither can be taken
    /// for the other.
    private static func signed(_ payload: [UInt8], type: String) -> [UInt8] {
        Array("DSSEv1 \(type.utf8.count) \(type) \(payload.count) ".utf8) + payload
    }
}
