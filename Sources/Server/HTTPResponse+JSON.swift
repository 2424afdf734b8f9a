internal import Diagnostics
internal import HTTP

extension HTTPResponse {
    /// A response of one JSON object.
    static func object(
        _ status: HTTPStatus = .ok, _ body: (inout JSONWriter.Members) throws -> Void
    ) rethrows -> HTTPResponse {
        var json = JSONWriter()
        try json.object(body)
        return HTTPResponse(status, json: json)
    }

    /// A response of one JSON array.
    static func array(
        _ body: (inout JSONWriter.Elements) throws -> Void
    ) rethrows -> HTTPResponse {
        var json = JSONWriter()
        try json.array(body)
        return HTTPResponse(.ok, json: json)
    }

    /// A response of what was written, which nothing on the way may keep: a memory grows.
    init(_ status: HTTPStatus, json: JSONWriter) {
        self.init(
            status,
            headers: [
                "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store",
                "X-Content-Type-Options": "nosniff",
            ], body: json.bytes)
    }

    /// A response that says what is wrong: `{"error": {"message": …, "offset": …}}`.
    init(_ problem: HTTPProblem) {
        self = .object(problem.status) {
            $0.object("error") {
                $0.member("message", problem.message)
                $0.member("offset", problem.offset)
            }
        }
    }
}
