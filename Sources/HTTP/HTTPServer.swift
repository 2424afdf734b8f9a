internal import CMicroHTTPD

/// A server of HTTP/1.1, which answers in threads of its own until it is stopped.
///
/// ```swift
/// var settings = HTTPServerSettings()
/// settings.port = 8070
/// let server = try HTTPServer(settings, router: router)
/// TerminationSignal.wait()
/// server.stop()
/// ```
@safe public struct HTTPServer: ~Copyable {
    /// The port that it listens on.
    public let port: UInt16
    private let server: OpaquePointer
    private let context: Unmanaged<HTTPServerContext>

    /// Starts a server.
    ///
    /// - Throws: ``HTTPError`` when the library isn't there, or the address can't be had.
    public init(_ settings: HTTPServerSettings, router: HTTPRouter) throws(HTTPError) {
        guard tw_http_load() else {
            throw HTTPError(.notInstalled, "libmicrohttpd (libmicrohttpd12) isn't installed")
        }
        let context = unsafe Unmanaged.passRetained(HTTPServerContext(router: router))
        var message = [CChar](repeating: 0, count: 200)
        let started: OpaquePointer? = unsafe settings.address.withCString { address in
            var values = unsafe tw_http_settings(
                address: address, port: settings.port,
                threads: UInt32(clamping: max(1, settings.threads)),
                connections: UInt32(clamping: max(1, settings.connections)),
                body: max(0, settings.bodyLimit), head: max(1024, settings.headLimit),
                idle: UInt32(clamping: max(1, settings.idle)),
                request: UInt32(clamping: max(1, settings.requestTime)),
                admit: { unsafe HTTPServerContext.admit($0, $1) },
                answer: { unsafe HTTPServerContext.answer($0, $1) },
                finish: { unsafe HTTPServerContext.finish($0, $1) },
                context: context.toOpaque())
            return unsafe tw_http_start(&values, &message, message.count)
        }
        guard let started = unsafe started else {
            unsafe context.release()
            let reason = String(
                decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw HTTPError(
                .address, "\(settings.address):\(settings.port) can't be had: \(reason)")
        }
        unsafe self.context = context
        unsafe self.server = started
        port = unsafe tw_http_port(started)
    }

    /// Stops without waiting for anything.
    deinit {
        unsafe tw_http_stop(server, 0)
        unsafe context.release()
    }

    /// Takes no more connections, lets requests under way finish, and stops.
    ///
    /// - Parameter grace: How long to wait for them, in milliseconds.
    /// - Returns: How many requests were cut off.
    @discardableResult
    public consuming func stop(grace: Int = 10_000) -> Int {
        let cut = unsafe tw_http_stop(server, UInt32(clamping: max(0, grace)))
        unsafe context.release()
        discard self
        return cut
    }
}
