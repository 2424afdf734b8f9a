internal import XML

/// `xml`: the file is well-formed XML in UTF-8 without a document type, with some root element.
///
/// Settings: `root`, the local name of the root element; `namespace`, its namespace; `required`,
/// local names of elements that must stand somewhere, with commas between. Where a folder of
/// schemas is given and one of them is for the root's namespace, the document must be valid by it.
public enum XMLValidator: PostconditionValidator {
    public static let name = "xml"
    public static let settings = ["root", "namespace", "required"]

    public static func verdict(on file: ValidatedFile) -> PostconditionVerdict {
        if let problem = file.encodingProblem { return .failed([problem]) }
        var reader = XMLReader(file.bytes)
        var root: XMLTag?
        var count = 0
        var missing = Set(file.list("required"))
        do {
            while let event = try reader.next() {
                guard case .start(let tag) = event else { continue }
                if root == nil { root = tag }
                missing.remove(tag.name.local)
                count += 1
            }
        } catch {
            return .failed(["it isn't well-formed: \(error)"])
        }
        guard let root else { return .failed(["it holds no element"]) }
        var problems: [String] = []
        if let name = file.settings["root"], name != root.name.local {
            problems.append("the root element is '\(root.name.local)' instead of '\(name)'")
        }
        if let namespace = file.settings["namespace"], namespace != root.name.namespace {
            problems.append(
                "the root's namespace is '\(root.name.namespace)' instead of '\(namespace)'")
        }
        problems += missing.sorted().map { "no element '\($0)' is there" }
        var evidence = "\(count) elements in '\(root.name.local)'"
        if let schemas = file.schemas {
            let found = schemas.problems(in: file.bytes, namespace: root.name.namespace)
            problems += found ?? []
            evidence += found == nil ? ", no schema of its namespace" : ", valid by its schema"
        }
        return problems.isEmpty ? .passed(evidence) : .failed(problems)
    }
}
