internal import HTTP
internal import ICU
internal import TranslationMemory

extension TranslationUnit {
    /// Reads a unit from a JSON object, of the form in which units are answered.
    init(_ members: JSONMembers) throws(HTTPProblem) {
        var members = members
        let pair = LanguagePair(try members.language("from"), try members.language("to"))
        self.init(
            Segment(native: try members.text("source")),
            Segment(native: try members.text("target")), pair: pair)
        if var origin = try members.object("origin") {
            let kind = try origin.string("kind") ?? "human"
            guard let value = UnitOrigin(name: kind, engine: try origin.string("engine")) else {
                throw origin.problem("kind", "'\(kind)' is no origin")
            }
            self.origin = value
            author = try origin.string("author")
            approver = try origin.string("approver")
            created = try origin.integer("created")
            changed = try origin.integer("changed")
            try origin.finish()
        }
        if let context = try members.object("context") {
            self.context = try UnitContext(context)
        }
        for var property in try members.objects("properties") {
            properties.append(
                UnitProperty(try property.text("name"), try property.text("value")))
            try property.finish()
        }
        notes = try members.strings("notes")
        try members.finish()
        if source.text.isEmpty { throw members.problem("source", "the source is empty") }
        if target.text.isEmpty { throw members.problem("target", "the target is empty") }
    }
}

extension UnitContext {
    fileprivate init(_ members: JSONMembers) throws(HTTPProblem) {
        var members = members
        self.init(
            title: try members.string("title"), episode: try members.string("episode"),
            cues: try members.strings("cues"), start: try members.integer("start"),
            end: try members.integer("end"), speaker: try members.string("speaker"),
            previous: try members.string("previous"), next: try members.string("next"),
            id: try members.string("id"))
        try members.finish()
    }
}
