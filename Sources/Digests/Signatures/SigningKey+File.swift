extension SigningKey {
    /// The parts of a secret key file: algorithms, salt, cost, and what a password hides.
    private enum Layout {
        static let size = 158
        static let salt = 6..<38
        static let operations = 38..<46
        static let memory = 46..<54
        static let hidden = 54..<158
        static let none: [UInt8] = [0, 0]
        static let scrypt = Array("Sc".utf8)
        static let checksum = Array("B2".utf8)
    }

    /// Whether the text of a key file says that a password is needed.
    ///
    /// - Throws: ``KeyError`` when it isn't a secret key.
    public static func needsPassword(_ text: String) throws(KeyError) -> Bool {
        Array(try raw(text)[2..<4]) != Layout.none
    }

    /// Reads a key from the text of its file.
    ///
    /// - Parameters:
    ///   - text: The text of the file.
    ///   - password: The bytes of the password, for a key that is under one.
    /// - Throws: ``KeyError``
    public init(_ text: String, password: [UInt8]? = nil) throws(KeyError) {
        let raw = try Self.raw(text)
        var hidden = Array(raw[Layout.hidden])
        let isHidden = Array(raw[2..<4]) != Layout.none
        if isHidden {
            guard let password else { throw .needsPassword }
            let cost = PasswordCost(
                operations: Self.number(raw[Layout.operations]),
                memory: Self.number(raw[Layout.memory]))
            let stream = try cost.stream(
                hidden.count, password: password, salt: Array(raw[Layout.salt]))
            for index in hidden.indices { hidden[index] ^= stream[index] }
        }
        let (number, secret, checksum) = (hidden[..<8], hidden[8..<72], Array(hidden[72...]))
        // Without a password minisign leaves the checksum zero.
        let isUnchecked = !isHidden && checksum.allSatisfy { $0 == 0 }
        if !isUnchecked, Self.checksum(number: number, secret: secret) != checksum {
            throw isHidden
                ? .wrongPassword : .malformed("secret key, line 2: the checksum is wrong")
        }
        try self.init(seed: Array(secret.prefix(32)), identifier: KeyIdentifier(number))
        guard Array(secret.suffix(32)) == verificationKey.bytes else {
            throw .malformed("secret key, line 2: the public half isn't that of the secret half")
        }
    }

    /// The text of a key file, byte for byte as minisign writes it.
    ///
    /// - Parameters:
    ///   - password: The bytes of the password that hides the key, or `nil` to leave it readable.
    ///   - cost: How hard it is made to try passwords.
    ///   - comment: The first line's text.
    /// - Returns: Two lines, each with its end.
    /// - Throws: ``KeyError``
    public func fileText(
        password: [UInt8]?, cost: PasswordCost = .sensitive,
        comment: String = "minisign encrypted secret key"
    ) throws(KeyError) -> String {
        try KeyLines.check(comment, limit: KeyLines.untrustedLimit)
        let secret = seed + verificationKey.bytes
        var raw = VerificationKey.algorithm
        if let password {
            let salt = try Self.random(Layout.salt.count)
            let checksum = Self.checksum(number: identifier.bytes[...], secret: secret[...])
            let plain = identifier.bytes + secret + checksum
            let (stream, cost) = try Self.affordable(
                cost, plain.count, password: password, salt: salt)
            raw += Layout.scrypt + Layout.checksum + salt
            raw += Self.bytes(cost.operations) + Self.bytes(cost.memory)
            raw += zip(plain, stream).map { $0 ^ $1 }
        } else {
            raw += Layout.none + Layout.checksum
            raw += [UInt8](repeating: 0, count: Layout.salt.count + 16)
            raw += identifier.bytes + secret + [UInt8](repeating: 0, count: 32)
        }
        return "\(KeyLines.untrusted)\(comment)\n\(Base64.text(of: raw))\n"
    }

    /// The bytes that hide a key, at half the cost for as long as there isn't memory enough, as in
    /// minisign.
    private static func affordable(
        _ cost: PasswordCost, _ count: Int, password: [UInt8], salt: [UInt8]
    ) throws(KeyError) -> ([UInt8], PasswordCost) {
        var cost = cost
        while true {
            do throws(KeyError) {
                return (try cost.stream(count, password: password, salt: salt), cost)
            } catch {
                guard case .library = error, cost.memory > PasswordCost.interactive.memory else {
                    throw error
                }
                cost.memory /= 2
                cost.operations /= 2
            }
        }
    }

    private static func raw(_ text: String) throws(KeyError) -> [UInt8] {
        var lines = KeyLines(text, file: "secret key")
        _ = try lines.comment(KeyLines.untrusted)
        let raw = try lines.bytes(Layout.size, "a secret key")
        guard raw.starts(with: VerificationKey.algorithm) else {
            throw lines.malformed("isn't a key for Ed25519")
        }
        let method = Array(raw[2..<4])
        guard method == Layout.none || method == Layout.scrypt else {
            throw lines.malformed("the password is used in a way that isn't known")
        }
        guard Array(raw[4..<6]) == Layout.checksum else {
            throw lines.malformed("the checksum is of a kind that isn't known")
        }
        try lines.finish()
        return raw
    }

    /// What tells that a password was right.
    private static func checksum(
        number: ArraySlice<UInt8>, secret: ArraySlice<UInt8>
    ) -> [UInt8] {
        BLAKE2b.bytes(of: VerificationKey.algorithm + number + secret, length: 32)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func bytes(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }
}
