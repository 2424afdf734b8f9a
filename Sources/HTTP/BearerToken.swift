/// A secret that a client shows in its requests (RFC 6750).
public struct BearerToken: Sendable {
    private let secret: [UInt8]

    /// Creates a token; `nil` when it is empty or has characters that can't stand in a request.
    public init?(_ secret: String) {
        guard !secret.isEmpty, secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        self.secret = Array(secret.utf8)
    }

    /// Whether an `Authorization` line shows the token, alone or as the password of any user.
    ///
    /// Tools that only know an address can be given `http://any:TOKEN@host/`. The time taken doesn't
    /// tell how much of a wrong token is right.
    public func isShown(by authorization: String?) -> Bool {
        guard let authorization else { return false }
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return false }
        let value = parts[1].drop { $0 == " " }
        switch parts[0].lowercased() {
        case "bearer": return isEqual(Array(value.utf8))
        case "basic":
            guard let bytes = Base64.bytes(of: value),
                let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
            else { return false }
            return isEqual(Array(bytes[(colon + 1)...]))
        default: return false
        }
    }

    private func isEqual(_ shown: [UInt8]) -> Bool {
        var difference = UInt(bitPattern: shown.count ^ secret.count)
        for index in secret.indices {
            let byte = index < shown.count ? shown[index] : 0
            difference |= UInt(byte ^ secret[index])
        }
        return difference == 0
    }
}
