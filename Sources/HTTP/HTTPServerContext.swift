internal import CMicroHTTPD

/// What the threads of a server share.
final class HTTPServerContext: Sendable {
    let router: HTTPRouter

    init(router: HTTPRouter) { self.router = router }

    /// A request that was let in, and what will answer it once its body is there.
    private final class Pending {
        var request: HTTPRequest
        let handler: HTTPRoute.Handler

        init(_ request: HTTPRequest, _ handler: @escaping HTTPRoute.Handler) {
            self.request = request
            self.handler = handler
        }
    }

    static func admit(_ context: UnsafeMutableRawPointer, _ exchange: OpaquePointer) {
        let router = unsafe Unmanaged<HTTPServerContext>.fromOpaque(context)
            .takeUnretainedValue().router
        let exchange = unsafe HTTPExchange(exchange)
        let request: HTTPRequest
        do throws(HTTPProblem) {
            request = try exchange.request()
        } catch {
            exchange.respond(router.response(of: error, to: nil))
            return
        }
        switch router.admission(of: request) {
        case .refused(let response): exchange.respond(response)
        case .admitted(let request, let handler):
            if exchange.isTooLarge {
                exchange.respond(router.response(of: tooLarge, to: request))
            } else {
                let pending = Pending(request, handler)
                unsafe exchange.value = Unmanaged.passRetained(pending).toOpaque()
            }
        }
    }

    static func answer(_ context: UnsafeMutableRawPointer, _ exchange: OpaquePointer) {
        let router = unsafe Unmanaged<HTTPServerContext>.fromOpaque(context)
            .takeUnretainedValue().router
        let exchange = unsafe HTTPExchange(exchange)
        guard let value = unsafe exchange.value else { return }
        let pending = unsafe Unmanaged<Pending>.fromOpaque(value).takeUnretainedValue()
        if exchange.isTooLarge {
            exchange.respond(router.response(of: tooLarge, to: pending.request))
        } else {
            pending.request.body = exchange.body
            exchange.respond(router.response(to: pending.request, of: pending.handler))
        }
    }

    static func finish(_ context: UnsafeMutableRawPointer, _ exchange: OpaquePointer) {
        let exchange = unsafe HTTPExchange(exchange)
        guard let value = unsafe exchange.value else { return }
        unsafe Unmanaged<Pending>.fromOpaque(value).release()
        unsafe exchange.value = nil
    }

    private static let tooLarge = HTTPProblem(
        .contentTooLarge, "the body is larger than the server takes")
}
