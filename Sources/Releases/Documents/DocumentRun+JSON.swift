internal import Diagnostics

extension DocumentRun {
    /// The file as JSON in UTF-8, with two spaces of indentation, or `nil` when nothing is in it.
    mutating func json() -> [UInt8]? {
        var root = render(content.root).first
        if case .each(let loop) = content.root.kind, loop.key == nil {
            root = .array(render(content.root))
        }
        var writer = JSONWriter(style: .pretty)
        switch root {
        case .object(let members):
            writer.object { writer in
                for member in members { Self.write(member.value, member.name, to: &writer) }
            }
        case .array(let elements):
            writer.array { writer in
                for element in elements { Self.write(element, to: &writer) }
            }
        default: return nil
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(
        _ node: RenderedNode, _ name: String, to writer: inout JSONWriter.Members
    ) {
        switch node {
        case .null, .element: writer.null(name)
        case .value(.text(let text)): writer.member(name, text)
        case .value(.integer(let number)): writer.member(name, number)
        case .value(.number(let number)): writer.member(name, number)
        case .value(.flag(let flag)): writer.member(name, flag)
        case .array(let elements):
            writer.array(name) { writer in
                for element in elements { write(element, to: &writer) }
            }
        case .object(let members):
            writer.object(name) { writer in
                for member in members { write(member.value, member.name, to: &writer) }
            }
        case .value(let value): write(plain(value), name, to: &writer)
        }
    }

    private static func write(_ node: RenderedNode, to writer: inout JSONWriter.Elements) {
        switch node {
        case .null, .element: writer.element(nil as String?)
        case .value(.text(let text)): writer.element(text)
        case .value(.integer(let number)): writer.element(number)
        case .value(.number(let number)): writer.element(number)
        case .value(.flag(let flag)): writer.element(flag)
        case .array(let elements):
            writer.array { writer in
                for element in elements { write(element, to: &writer) }
            }
        case .object(let members):
            writer.object { writer in
                for member in members { write(member.value, member.name, to: &writer) }
            }
        case .value(let value): write(plain(value), to: &writer)
        }
    }

    /// A list or an object of values as parts of a document, in order of name.
    private static func plain(_ value: FieldValue) -> RenderedNode {
        switch value {
        case .list(let elements): .array(elements.map { .value($0) })
        case .object(let members):
            .object(
                members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                    .map { ($0.key, .value($0.value)) })
        default: .value(value)
        }
    }
}
