internal import Database
internal import HTTP

extension HTTPProblem {
    /// What a client is told of an error inside: only what it can do about it.
    init(inside error: any Error) {
        switch (error as? DatabaseError)?.code {
        case .denied: self.init(.forbidden, "the memory takes no units here")
        case .busy, .unreachable, .storage:
            self.init(
                .unavailable, "the memory can't be reached; try again",
                headers: ["Retry-After": "5"])
        default: self.init(.internalError, "the memory failed")
        }
    }
}
