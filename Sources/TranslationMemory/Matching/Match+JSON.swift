public import Diagnostics

extension Match {
    /// Writes the match as members of an object; a stable contract, described by `find.schema.json`.
    ///
    /// `target` is the translation as it is stored, `proposal` the same with numbers, dates, names
    /// and markup of the question.
    ///
    /// - Complexity: O(*n*) in the size of the unit.
    public func write(to object: inout JSONWriter.Members) {
        object.member("identifier", identifier)
        object.member("score", score)
        unit.write(to: &object)
        object.member("proposal", proposal.native)
        object.array("replacements") {
            for replacement in replacements {
                $0.object {
                    $0.member("kind", replacement.kind.rawValue)
                    $0.member("before", replacement.before)
                    $0.member("after", replacement.after)
                }
            }
        }
        object.object("parts") { parts.write(to: &$0) }
    }
}

extension MatchParts {
    fileprivate func write(to object: inout JSONWriter.Members) {
        object.member("version", version)
        object.member("characters", characters)
        object.member("words", words)
        object.array("penalties") {
            for penalty in penalties {
                $0.object {
                    $0.member("reason", penalty.reason.rawValue)
                    $0.member("points", penalty.points)
                }
            }
        }
        object.member("previous", isPreviousEqual)
        object.member("next", isNextEqual)
        object.member("id", isIdentifierEqual)
    }
}
