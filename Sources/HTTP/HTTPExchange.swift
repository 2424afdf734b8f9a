internal import CMicroHTTPD

/// One request under way in the C library, for as long as a callback lasts.
@safe struct HTTPExchange {
    private let exchange: OpaquePointer

    init(_ exchange: OpaquePointer) { unsafe self.exchange = exchange }

    var value: UnsafeMutableRawPointer? {
        get { unsafe tw_http_value(exchange) }
        nonmutating set { unsafe tw_http_set_value(exchange, newValue) }
    }

    var isTooLarge: Bool { unsafe tw_http_is_too_large(exchange) }

    var body: [UInt8] {
        var count = 0
        guard let bytes = unsafe tw_http_body(exchange, &count), count > 0 else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// The request without its body.
    func request() throws(HTTPProblem) -> HTTPRequest {
        if unsafe tw_http_is_cut(exchange) {
            throw HTTPProblem(.badRequest, "a zero byte stands in the target")
        }
        var count = 0
        let text = unsafe tw_http_target(exchange, &count)
        let target = unsafe UnsafeRawBufferPointer(start: text, count: count)
        let method = unsafe String(cString: tw_http_method(exchange))
        return HTTPRequest(
            HTTPMethod(rawValue: method), try unsafe HTTPTarget(target), headers())
    }

    private func headers() -> HTTPHeaders {
        var lines: [HTTPHeaders.Line] = []
        unsafe withUnsafeMutablePointer(to: &lines) { pointer in
            unsafe tw_http_lines(
                exchange,
                { context, name, nameCount, value, valueCount in
                    let lines = unsafe context.assumingMemoryBound(to: [HTTPHeaders.Line].self)
                    unsafe lines.pointee.append(
                        HTTPHeaders.Line(
                            HTTPExchange.text(name, nameCount), HTTPExchange.text(value, valueCount)
                        ))
                }, pointer)
        }
        return HTTPHeaders(lines)
    }

    private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    /// Gives the answer to the library, which sends it after the callback.
    func respond(_ response: HTTPResponse) {
        let status = UInt32(clamping: response.status.rawValue)
        let isMade = unsafe response.body.withUnsafeBufferPointer {
            unsafe tw_http_respond(exchange, status, $0.baseAddress, $0.count)
        }
        guard isMade else { return }
        for line in response.headers.lines {
            // A line that can't stand in a head, as one with a line break, is left out.
            _ = unsafe tw_http_add_line(exchange, line.name, line.value)
        }
    }
}
