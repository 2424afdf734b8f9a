internal import Diagnostics
internal import Series
internal import TimedText

/// Puts the values of a release into the description of one file, and collects what is the matter.
struct DocumentRun {
    /// How many parts a file may have.
    static let maximumParts = 4_000_000

    let fields: ReleaseFields
    let content: DocumentContent
    let template: PlatformTemplate
    let document: DocumentTemplate
    /// The path of the file, for findings.
    let path: String
    var scope: DocumentScope
    private(set) var checks: [GateCheck] = []
    private var told: Set<String> = []
    private var parts = 0

    init(
        fields: ReleaseFields, content: DocumentContent, template: PlatformTemplate,
        document: DocumentTemplate, path: String, scope: DocumentScope
    ) {
        self.fields = fields
        self.content = content
        self.template = template
        self.document = document
        self.path = path
        self.scope = scope
    }

    /// What a part stands for, in order.
    mutating func render(_ node: DocumentNode) -> [RenderedNode] {
        parts += 1
        guard parts <= Self.maximumParts else {
            tell(
                "document-too-large", .failed,
                "the file has more than \(Self.maximumParts) parts", field: nil, node.range)
            return []
        }
        switch node.kind {
        case .text(let text): return value(of: text).flatMap { simple($0, text) } ?? []
        case .constant(let value): return [.value(value)]
        case .null: return [.null]
        case .sequence(let nodes):
            let rendered = nodes.flatMap { render($0) }
            return document.kind == .json ? [.array(rendered)] : rendered
        case .object(let members):
            return [.object(members.flatMap { self.members($0) })]
        case .element(let element): return self.element(element, node.range)
        case .each(let loop): return each(loop, node.range)
        case .when(let condition, let then, let otherwise):
            let part = holds(condition, item: nil) ? then : otherwise
            return part.map { render($0) } ?? []
        case .piped(let text, let pipes):
            let value = value(of: text).flatMap { piped($0, pipes, named(text), text.range) }
            return value.map { [.value($0)] } ?? []
        case .first(let nodes):
            for (index, node) in nodes.enumerated() {
                let saved = (checks, told)
                let rendered = render(node)
                if !rendered.isEmpty { return rendered }
                // Only the last says what is missing.
                if index < nodes.count - 1 { (checks, told) = saved }
            }
            return []
        }
    }

    private mutating func members(
        _ member: DocumentNode.Member
    ) -> [(name: String, value: RenderedNode)] {
        guard let name = value(of: member.name)?.text else { return [] }
        return rendered(member.value).map { [(name, $0)] } ?? []
    }

    /// What a part of JSON stands for when there can be only one thing.
    private mutating func rendered(_ node: DocumentNode) -> RenderedNode? {
        let rendered = render(node)
        if case .each(let loop) = node.kind, loop.key == nil { return .array(rendered) }
        return rendered.first
    }

    /// A value where the kind of file takes it: lists and objects have no form in XML and text.
    private mutating func simple(
        _ value: FieldValue, _ text: DocumentText
    ) -> [RenderedNode]? {
        let isTaken =
            switch value {
            case .list: document.kind != .xml
            case .object: document.kind == .json
            default: true
            }
        if isTaken { return [.value(value)] }
        tell(
            "document-wrong-value", .failed,
            "'\(named(text))' holds several values, which can't stand here", field: named(text),
            text.range)
        return nil
    }

    private mutating func each(
        _ loop: DocumentNode.Loop, _ range: Range<Int>
    ) -> [RenderedNode] {
        var rendered: [RenderedNode] = []
        var members: [(name: String, value: RenderedNode)] = []
        forEach(loop) { run in
            if let key = loop.key {
                guard let name = run.value(of: key)?.text else { return }
                if let value = run.rendered(loop.content) { members.append((name, value)) }
            } else {
                rendered += run.render(loop.content)
            }
        }
        if let complaint = loop.complaint, rendered.isEmpty, members.isEmpty {
            tell(
                "document-value-missing", .failed, complaint,
                field: loop.path.joined(separator: "."), range)
        }
        return loop.key == nil ? rendered : [.object(members)]
    }

    /// Does something with each element of a list that fulfils the conditions.
    mutating func forEach(_ loop: DocumentNode.Loop, _ body: (inout DocumentRun) -> Void) {
        let isOfRelease = loop.path.count == 1 && scope.variable(loop.path[0]) == nil
        let role = isOfRelease && loop.path[0] == "files" ? loop.role : nil
        let items: [FieldValue]
        switch role.map({ FieldValue.list(fields.files(of: $0)) }) ?? find(loop.path) {
        case .list(let values): items = values
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            items = sorted.map { .object(["key": .text($0.key), "value": $0.value]) }
        case let value?: items = [value]
        case nil: items = []
        }
        let saved = scope
        defer { scope = saved }
        var position = 0
        for (index, item) in items.enumerated() {
            scope = saved
            if isOfRelease, loop.path[0] == "locales" {
                scope.locale = item["tag"]?.text ?? scope.locale
                scope.isLocaleGiven = true
            } else if isOfRelease, loop.path[0] == "episodes" {
                scope.episode = index
            }
            guard loop.conditions.allSatisfy({ holds($0, item: item) }) else { continue }
            position += 1
            if let limit = loop.limit, position > limit { return }
            scope.variables.append(("item", item))
            scope.variables.append(("position", .integer(Int64(position))))
            if let name = loop.name { scope.variables.append((name, item)) }
            body(&self)
        }
    }

    /// Whether a condition holds, for an element of a list or where the run stands.
    private mutating func holds(_ condition: DocumentNode.Condition, item: FieldValue?) -> Bool {
        let value = item.map { $0.value(at: condition.path) } ?? find(condition.path)
        if let least = condition.least {
            guard case .integer(let number) = value else { return false }
            return number >= Int64(least)
        }
        guard let wanted = condition.values else {
            guard let value, !value.isEmpty else { return false }
            return value != .flag(false)
        }
        return wanted.contains { self.is(value, $0) } != condition.isNegated
    }

    private mutating func `is`(_ value: FieldValue?, _ wanted: DocumentNode) -> Bool {
        if case .null = wanted.kind { return value?.isEmpty ?? true }
        guard let value else { return false }
        return render(wanted).contains { node in
            guard case .value(let one) = node else { return false }
            return one == value || (one.text != nil && one.text == value.text)
        }
    }

    private mutating func element(
        _ element: DocumentNode.Element, _ range: Range<Int>
    ) -> [RenderedNode] {
        var attributes = element.namespaces.map {
            ($0.prefix.isEmpty ? "xmlns" : "xmlns:\($0.prefix)", $0.namespace)
        }
        for attribute in element.attributes {
            guard let name = attribute.name.literal else { continue }
            let texts = render(attribute.value).compactMap { text(of: $0) }
            if !texts.isEmpty { attributes.append((name, texts.joined())) }
        }
        let children = element.content.map { render($0) } ?? []
        if element.content != nil, children.isEmpty {
            if let complaint = element.complaint {
                tell("document-value-missing", .failed, complaint, field: element.name, range)
            }
            return []
        }
        return [
            .element(
                RenderedNode.Element(
                    name: element.name, attributes: attributes, children: children))
        ]
    }

    func text(of node: RenderedNode) -> String? {
        guard case .value(let value) = node else { return nil }
        return value.text
    }

    /// The value that a path leads to from here.
    func find(_ path: [String]) -> FieldValue? {
        guard let first = path.first else { return nil }
        if let variable = scope.variable(first) { return variable.value(at: path.dropFirst()) }
        return fields.value(path, locale: scope.locale, episode: scope.episode)
    }

    /// Adds what a rule says, once.
    mutating func tell(
        _ rule: String, _ outcome: GateCheck.Outcome, _ message: String, field: String?,
        _ range: Range<Int>
    ) {
        var check = GateCheck(
            rule: rule, outcome: outcome, message: message, platform: template.id)
        check.field = field
        check.file = path
        if !isOfRelease(field) {
            check.locale = scope.isLocaleGiven ? scope.locale : nil
            check.episode = scope.episode.map { fields.release.episodes[$0].number }
        }
        check.range = document.source?.range(range)
        let source = document.provenance.source
        check.source = source.flatMap { template.sources[$0] ?? $0 }
        check.confidence = document.provenance.confidence
        check.checkedOn = template.checkedOn
        // What is missing in many places of a file is missing once.
        let key =
            "\(rule) \(field ?? "") \(check.locale ?? "") \(check.episode ?? 0) "
            + (field == nil || field?.hasPrefix("item.") == true ? "\(range) \(message)" : "")
        if told.insert(key).inserted { checks.append(check) }
    }

    /// Whether a field is the same in each locale and episode.
    private func isOfRelease(_ field: String?) -> Bool {
        let name = field?.split(separator: ".").first.map(String.init) ?? ""
        return (fields.common[name] != nil || name == "disclosures") && scope.variable(name) == nil
    }
}
