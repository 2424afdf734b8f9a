public import Diagnostics
internal import ICU

extension TranslationUnit {
    /// Writes the unit as members of an object: `source`, `target`, `from`, `to`, `origin`,
    /// `context`, `properties` and `notes`.
    ///
    /// Texts have their markup in them; times are milliseconds. What isn't known is `null`.
    ///
    /// - Complexity: O(*n*) in the size of the unit.
    public func write(to object: inout JSONWriter.Members) {
        object.member("source", source.native)
        object.member("target", target.native)
        object.member("from", pair.source.tag)
        object.member("to", pair.target.tag)
        object.object("origin") {
            $0.member("kind", origin.name)
            $0.member("engine", origin.engine)
            $0.member("author", author)
            $0.member("approver", approver)
            $0.member("created", created)
            $0.member("changed", changed)
        }
        object.object("context") { context.write(to: &$0) }
        object.array("properties") {
            for property in properties {
                $0.object {
                    $0.member("name", property.name)
                    $0.member("value", property.value)
                }
            }
        }
        object.member("notes", notes)
    }
}

extension UnitContext {
    fileprivate func write(to object: inout JSONWriter.Members) {
        object.member("title", title)
        object.member("episode", episode)
        object.member("cues", cues)
        object.member("start", start)
        object.member("end", end)
        object.member("speaker", speaker)
        object.member("previous", previous)
        object.member("next", next)
        object.member("id", id)
    }
}
