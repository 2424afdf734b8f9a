internal import CCrypto

/// How much work it is to try a password, in libsodium's terms.
public struct PasswordCost: Sendable, Hashable {
    /// The number of operations.
    public var operations: UInt64
    /// The memory in bytes.
    public var memory: UInt64

    /// Takes the number of operations, and the memory in bytes.
    public init(operations: UInt64, memory: UInt64) {
        self.operations = operations
        self.memory = memory
    }

    /// What minisign takes for new keys: 1 GiB and some seconds.
    public static let sensitive = PasswordCost(operations: 33_554_432, memory: 1 << 30)
    /// What is quick and still slow enough for a server: 16 MiB.
    public static let interactive = PasswordCost(operations: 524_288, memory: 16 << 20)
    /// The most memory that a key file may ask for, in bytes.
    public static let memoryLimit: UInt64 = 4 << 30

    /// The parameters of scrypt that libsodium chooses for the cost; N is 2 to the power of `logN`.
    ///
    /// Source: `crypto_pwhash_scryptsalsa208sha256` of libsodium.
    var parameters: (logN: UInt32, r: UInt32, p: UInt32) {
        let operations = max(operations, 32768)
        let r: UInt64 = 8
        let isShortOfTime = operations < memory / 32
        let most = isShortOfTime ? operations / (r * 4) : memory / (r * 128)
        var logN: UInt64 = 1
        while logN < 63, 1 << logN <= most / 2 { logN += 1 }
        if isShortOfTime { return (UInt32(logN), UInt32(r), 1) }
        let product = min(operations / 4 / (1 << logN), 0x3FFF_FFFF)
        return (UInt32(logN), UInt32(r), UInt32(max(1, product / r)))
    }

    /// Bytes to hide a key with, made from a password.
    func stream(_ count: Int, password: [UInt8], salt: [UInt8]) throws(KeyError) -> [UInt8] {
        let (logN, r, p) = parameters
        let needed = UInt64(128) * UInt64(r) << UInt64(min(logN, 40))
        // The work is bounded too, or a hostile file could keep a program busy for days.
        guard needed <= Self.memoryLimit, operations <= 1 << 32 else {
            throw .tooCostly(memory: needed)
        }
        var isGood = false
        let stream = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe (password + [0]).withUnsafeBufferPointer { password in
                unsafe (salt + [0]).withUnsafeBufferPointer { salt in
                    guard let target = buffer.baseAddress, let start = password.baseAddress,
                        let saltStart = salt.baseAddress
                    else { return }
                    isGood = unsafe tw_scrypt(
                        start, password.count - 1, saltStart, salt.count - 1, logN, r, p, target,
                        count)
                    filled = isGood ? count : 0
                }
            }
        }
        guard isGood else {
            throw .library(DigestError(operation: "derive a key from a password by scrypt"))
        }
        return stream
    }
}
