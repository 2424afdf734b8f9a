internal import Files
internal import Synchronization
internal import XML

/// The schemas in a folder on disk, read when they are first needed.
final class SchemaFolder: Sendable {
    let path: String
    private let state = Mutex(State())

    private struct State {
        /// The names of the files by the namespace that they describe; `nil` before the folder was
        /// looked into.
        var names: [String: String]?
        var schemas: [String: Result<XMLSchema, XMLSchema.Fault>] = [:]
    }

    init(path: String) { self.path = path }

    /// What is wrong with a document by the schema of its root's namespace; `nil` without one.
    func problems(in document: [UInt8], namespace: String) -> [String]? {
        guard let name = name(of: namespace) else { return nil }
        switch schema(name) {
        case .success(let schema): return schema.problems(in: document)
        case .failure(let fault): return [fault.message]
        }
    }

    private func schema(_ name: String) -> Result<XMLSchema, XMLSchema.Fault> {
        state.withLock { state in
            if let known = state.schemas[name] { return known }
            let path = path
            let result = Result { () throws(XMLSchema.Fault) in try XMLSchema(name, in: path) }
            state.schemas[name] = result
            return result
        }
    }

    private func name(of namespace: String) -> String? {
        state.withLock { state in
            if let names = state.names { return names[namespace] }
            var names: [String: String] = [:]
            for file in (try? Folder.files(below: path)) ?? []
            where file.hasSuffix(".xsd") && !file.contains("/") {
                guard let bytes = try? File.read(path + "/" + file, limit: 1 << 26),
                    let target = Self.namespace(of: bytes)
                else { continue }
                names[target] = file
            }
            state.names = names
            return names[namespace]
        }
    }

    /// The namespace that a schema describes. A document type is passed over, as that of digital
    /// signatures has one.
    private static func namespace(of bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstRange(of: "targetNamespace=") else { return nil }
        let rest = text[start.upperBound...]
        guard let mark = rest.first, mark == "\"" || mark == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != mark })
    }
}
