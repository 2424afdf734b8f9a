internal import Diagnostics
internal import HTTP
internal import ICU
internal import TranslationMemory

/// The protocol of amaGama and of the Translate Toolkit's `tmserver`, by which translation tools
/// ask a memory.
///
/// A tool asks for `/tmserver/en/pt_BR/unit/TEXT`, with the text escaped, and is answered with a
/// list of `source`, `target`, `quality` and `rank`, the best first. Tools write the languages in
/// their own ways, and some put the paths under `/api/v1`.
struct AmagamaRoutes {
    let memory: any MemoryAnswering
    let languages: LanguageList
    let limits: ServerLimits

    /// Where the paths begin.
    static let prefixes = ["/tmserver", "/api/v1"]

    var routes: [HTTPRoute] {
        Self.prefixes.flatMap { prefix in
            let unit = HTTPPattern(prefix + "/{source}/{target}/unit/{text...}")
            let store = HTTPPattern(prefix + "/{source}/{target}/store/{name...}")
            return [
                HTTPRoute(.get, HTTPPattern(prefix + "/languages")) { _ in try list() },
                HTTPRoute(.get, unit) { try find($0) },
                HTTPRoute(.post, unit) { try add($0) },
                HTTPRoute(.put, unit) { try add($0) },
                HTTPRoute(.post, store) { try addAll($0) },
            ]
        }
    }

    private func list() throws -> HTTPResponse {
        let pairs = try languages.pairs()
        return HTTPResponse.object { object in
            object.member("sourceLanguages", Self.spellings(pairs.map { $0.source }))
            object.member("targetLanguages", Self.spellings(pairs.map { $0.target }))
        }
    }

    private static func spellings(_ locales: [LocaleIdentifier]) -> [String] {
        Set(locales).reduce(into: Set<String>()) { $0.formUnion(LanguageList.spellings(of: $1)) }
            .sorted()
    }

    private func find(_ request: HTTPRequest) throws -> HTTPResponse {
        let source = request.parameters["source"] ?? ""
        let target = request.parameters["target"] ?? ""
        let text = try Self.text(request)
        if let left = LanguageList.locale(source), left == LanguageList.locale(target) {
            throw HTTPProblem(.notFound, "the two languages are the same")
        }
        guard let pair = try languages.pair(source, target) else {
            guard try languages.hasSource(source) else {
                throw HTTPProblem(.notFound, "there are no units in the language '\(source)'")
            }
            return HTTPResponse.array { _ in }
        }
        var query = MemoryQuery(Segment(native: text), source: pair.source, target: pair.target)
        if let minimum = request.target.value(of: "min_similarity").flatMap({ Int($0) }) {
            query.minimum = min(max(minimum, 30), 100)
        }
        if let limit = request.target.value(of: "max_candidates").flatMap({ Int($0) }), limit > 0 {
            query.limit = min(limit, limits.answers)
        }
        let matches = try memory.matches(for: query)
        return HTTPResponse.array {
            for match in matches { $0.object { Self.write(match, to: &$0) } }
        }
    }

    /// Writes a match as tools expect it: a quality is a percentage, so that of a match in context
    /// is 100.
    private static func write(_ match: Match, to object: inout JSONWriter.Members) {
        object.member("source", match.unit.source.native)
        object.member("target", match.proposal.native)
        object.member("quality", min(match.score, 100))
        object.member("rank", match.score)
    }

    private func add(_ request: HTTPRequest) throws -> HTTPResponse {
        let value = try JSONMembers.value(of: request.body)
        try store([try unit(try JSONMembers(value), request, source: try? Self.text(request))])
        return HTTPResponse.object { _ in }
    }

    private func addAll(_ request: HTTPRequest) throws -> HTTPResponse {
        let (objects, _) = try JSONMembers.objects(of: request.body, limit: limits.units)
        try store(try objects.map { try unit($0, request, source: nil) })
        let name = request.parameters["name"] ?? ""
        return HTTPResponse(text: "added \(objects.count) units from \(name)")
    }

    private func store(_ units: [TranslationUnit]) throws {
        _ = try memory.add(units, by: nil)
        languages.reset()
    }

    private func unit(
        _ members: JSONMembers, _ request: HTTPRequest, source: String?
    ) throws -> TranslationUnit {
        var members = members
        let left = request.parameters["source"] ?? ""
        let right = request.parameters["target"] ?? ""
        let own = LanguageList.locale(left).flatMap { left in
            LanguageList.locale(right).map { LanguagePair(left, $0) }
        }
        guard let pair = try languages.pair(left, right) ?? own, pair.source != pair.target else {
            throw HTTPProblem(.notFound, "'\(left)' and '\(right)' are no pair of languages")
        }
        let sourceText = try members.string("source") ?? source ?? ""
        let targetText = try members.text("target")
        if sourceText.isEmpty { throw members.problem("source", "the source is empty") }
        if targetText.isEmpty { throw members.problem("target", "the target is empty") }
        return TranslationUnit(
            Segment(native: sourceText), Segment(native: targetText), pair: pair)
    }

    /// The text that is asked for: it ends the path, or is the value of `source`.
    private static func text(_ request: HTTPRequest) throws(HTTPProblem) -> String {
        if let text = request.parameters["text"], !text.isEmpty { return text }
        if let text = request.target.value(of: "source"), !text.isEmpty { return text }
        throw HTTPProblem(.notFound, "the text is missing")
    }
}
