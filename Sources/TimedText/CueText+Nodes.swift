extension CueText {
    /// A node of a cue's text: characters, a time, or a span with nodes of its own.
    public indirect enum Node: Sendable, Hashable {
        /// Characters; lines are separated by U+000A.
        case text(String)
        /// The moment in milliseconds from which what follows is shown.
        case timestamp(Int64)
        /// A span with its name, tag or attributes, its classes, and what it holds.
        case span(Token.Kind, content: String, classes: [String], [Node])
    }

    /// The text as a tree.
    ///
    /// - Complexity: O(*n*) in the number of bytes and tokens.
    public var nodes: [Node] {
        var stack: [(token: Token?, nodes: [Node])] = [(nil, [])]
        func closed(_ level: (token: Token?, nodes: [Node])) -> Node? {
            guard let token = level.token else { return nil }
            let classes = string(token.classes).split(separator: ".").map { String($0) }
            return .span(
                token.kind, content: string(token.content), classes: classes, level.nodes)
        }
        for token in tokens {
            switch token.kind {
            case .text: stack[stack.count - 1].nodes.append(.text(string(token.content)))
            case .timestamp: stack[stack.count - 1].nodes.append(.timestamp(token.time))
            case .end:
                guard stack.count > 1, let node = closed(stack.removeLast()) else { continue }
                stack[stack.count - 1].nodes.append(node)
            default: stack.append((token, []))
            }
        }
        while stack.count > 1, let node = closed(stack.removeLast()) {
            stack[stack.count - 1].nodes.append(node)
        }
        return stack[0].nodes
    }

    /// Creates a text from a tree.
    public init(nodes: [Node]) {
        self.init()
        append(nodes)
    }

    private mutating func append(_ nodes: [Node]) {
        for node in nodes {
            switch node {
            case .text(let text): append(text)
            case .timestamp(let time): append(timestamp: time)
            case .span(let kind, let content, let classes, let children):
                open(kind, content, classes: classes)
                append(children)
                close()
            }
        }
    }
}
