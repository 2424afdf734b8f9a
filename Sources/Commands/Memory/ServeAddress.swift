internal import Files
internal import HTTP

/// Where `tradewind tm serve` listens, and who may ask there.
struct ServeAddress: Sendable {
    /// The name or number of this machine.
    let host: String
    /// What clients must show.
    let token: BearerToken?
    /// The pages that may ask, by their origins.
    let origins: [String]

    /// Whether nobody but this machine reaches the address.
    var isLoopback: Bool {
        let host = host.lowercased()
        return host == "localhost" || host == "::1" || Self.isLoopbackNumber(host)
    }

    /// Whether it is one of 127.0.0.0/8.
    private static func isLoopbackNumber(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// The rules for requests.
    ///
    /// - Throws: ``Failure`` where others reach the address and nothing guards it.
    func access() throws(Failure) -> HTTPAccess {
        guard isLoopback else {
            guard token != nil else {
                throw Failure(
                    .usage,
                    "--host \(host) is reached by other machines; give a --token or --token-file")
            }
            return HTTPAccess(origins: Set(origins), token: token)
        }
        let own = host.contains(":") ? "[\(host.lowercased())]" : host.lowercased()
        return HTTPAccess(
            hosts: HTTPAccess.loopback.union([own]), origins: Set(origins), token: token)
    }

    /// The address for clients, such as `http://127.0.0.1:8070`.
    func url(port: UInt16) -> String {
        host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
    }

    /// The token that an option, a file or the environment gives; `nil` when none does.
    ///
    /// - Throws: ``Failure`` for a token that can't stand in a request, and for a file that can't be
    ///   read.
    static func token(
        _ option: String?, file: String?, environment: [String: String]
    ) throws(Failure) -> BearerToken? {
        var text = option
        if text == nil, let file {
            do throws(FileError) {
                let bytes = try File.read(file, limit: 64 << 10)
                let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
                text = String(decoding: bytes[..<end].drop { $0 <= 0x20 }, as: UTF8.self)
            } catch {
                throw Failure(error)
            }
        }
        if text == nil, let value = environment["TRADEWIND_TOKEN"], !value.isEmpty { text = value }
        guard let text else { return nil }
        guard let token = BearerToken(text) else {
            throw Failure(.usage, "the token is empty, or has other characters than visible ASCII")
        }
        return token
    }
}
