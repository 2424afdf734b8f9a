import Foundation

/// A connection to a server on this machine, which sends bytes exactly as they are given.
public final class LoopbackConnection {
    /// What a server answered.
    public struct Response: Sendable {
        public var status: Int
        public var headers: [String: String]
        public var body: [UInt8]

        public var text: String { String(decoding: body, as: UTF8.self) }
        /// The body read as JSON by Foundation.
        public func json() throws -> Any {
            try JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed)
        }
    }

    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// Connects; reading gives up after some seconds, so that no test hangs.
    public init(port: UInt16, timeout: Int = 10) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var time = timeval(tv_sec: timeout, tv_usec: 0)
        unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let result = unsafe withUnsafePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw CocoaError(.fileReadUnknown) }
    }

    deinit { close(descriptor) }

    /// Sends bytes; whether the server still took them.
    @discardableResult
    public func send(_ bytes: some Collection<UInt8>) -> Bool {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes {
                unsafe Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Sends a text.
    @discardableResult
    public func send(_ text: String) -> Bool { send(text.utf8) }

    /// Reads the next response; `nil` when the server closed or said nothing in time.
    public func response(toHead: Bool = false) -> Response? {
        while true {
            guard let end = headEnd() else {
                guard fill() else { return nil }
                continue
            }
            let lines = String(decoding: buffer[..<end], as: UTF8.self)
                .split(separator: "\r\n")
            var headers: [String: String] = [:]
            for line in lines.dropFirst() {
                guard let colon = line.firstIndex(of: ":") else { continue }
                headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
                    .trimmingCharacters(in: .whitespaces)
            }
            let status = Int(lines.first?.split(separator: " ").dropFirst().first ?? "") ?? 0
            buffer.removeFirst(end + 4)
            if status == 100 { continue }
            let length = toHead ? 0 : Int(headers["content-length"] ?? "") ?? 0
            while buffer.count < length { guard fill() else { return nil } }
            let body = Array(buffer.prefix(length))
            buffer.removeFirst(length)
            return Response(status: status, headers: headers, body: body)
        }
    }

    /// Whether the server has closed, after reading all that it still sends.
    public func isClosed() -> Bool {
        while fill() {}
        return isAtEnd
    }

    private var isAtEnd = false

    private func fill() -> Bool {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe recv(descriptor, &piece, piece.count, 0)
        if count == 0 || (count < 0 && errno == ECONNRESET) { isAtEnd = true }
        guard count > 0 else { return false }
        buffer += piece.prefix(count)
        return true
    }

    private func headEnd() -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (0...buffer.count - 4).first { buffer[$0..<$0 + 4].elementsEqual("\r\n\r\n".utf8) }
    }
}

extension LoopbackConnection {
    /// Sends one request and reads its response.
    public func ask(
        _ method: String, _ target: String, headers: [String: String] = [:], body: [UInt8]? = nil
    ) -> Response? {
        var head = "\(method) \(target) HTTP/1.1\r\n"
        if headers["Host"] == nil { head += "Host: localhost\r\n" }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            head += "\(name): \(value)\r\n"
        }
        if let body { head += "Content-Length: \(body.count)\r\n" }
        send(Array((head + "\r\n").utf8) + (body ?? []))
        return response(toHead: method == "HEAD")
    }
}
