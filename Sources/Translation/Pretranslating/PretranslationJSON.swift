public import Diagnostics
internal import TimedText
internal import TranslationMemory

/// What was filled into a file, as JSON, for those who go on with it.
///
/// The keys are stable: `version`, `file`, `source` and `target` (tags), `speed` with `limit` and
/// `unit`, or `null` without a limit; `summary` with a count for each state, and `slow`, how many
/// filled cues can't be read in their time; `cues` with `cue` (from 1), `start`, `end`
/// (milliseconds), `state` (`context`, `exact`, `fuzzy`, `untranslated` or `empty`), `shape` (`cue` or
/// `sentence`), `score`, `unit` (its number in the store), `origin` (`human`, `imported`, `aligned` or
/// `machine`), `engine` (for `machine`), `text` (what was filled in), `replacements` with `kind`,
/// `before` and `after`, `speed`, `fitsSpeed` and `fitsLines`. From `shape` on, cues that weren't
/// filled have none of these.
public enum PretranslationJSON {
    /// The schema's version, which changes when a key does.
    public static let version = 1

    /// Adds what was filled into a file as an object.
    ///
    /// - Complexity: O(*n*) in the number of cues.
    public static func write(
        _ result: PretranslatedDocument, file: String, source: String, target: String,
        to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("version", version)
            json.member("file", file)
            json.member("source", source)
            json.member("target", target)
            if let limit = result.speedLimit {
                json.object("speed") {
                    $0.member("limit", limit)
                    $0.member("unit", result.speedUnit)
                }
            } else {
                json.null("speed")
            }
            json.object("summary") {
                for state in PretranslatedCue.State.allCases {
                    $0.member(state.rawValue, result.count(state))
                }
                $0.member("slow", result.cues.count { $0.isFilled && !$0.fitsSpeed })
            }
            json.array("cues") {
                for cue in result.cues { $0.object { write(cue, result, to: &$0) } }
            }
        }
    }

    private static func write(
        _ cue: PretranslatedCue, _ result: PretranslatedDocument,
        to json: inout JSONWriter.Members
    ) {
        json.member("cue", cue.index + 1)
        json.member("start", result.document.cues[cue.index].start)
        json.member("end", result.document.cues[cue.index].end)
        json.member("state", cue.state.rawValue)
        guard cue.isFilled else { return }
        json.member("shape", cue.shape.rawValue)
        json.member("score", cue.score)
        json.member("unit", cue.unit)
        switch cue.origin {
        case .human: json.member("origin", "human")
        case .imported: json.member("origin", "imported")
        case .aligned: json.member("origin", "aligned")
        case .machine(let engine):
            json.member("origin", "machine")
            json.member("engine", engine)
        case nil: json.null("origin")
        }
        json.member("text", cue.text)
        json.array("replacements") {
            for replacement in cue.replacements {
                $0.object {
                    $0.member("kind", replacement.kind.rawValue)
                    $0.member("before", replacement.before)
                    $0.member("after", replacement.after)
                }
            }
        }
        json.member("speed", cue.speed)
        json.member("fitsSpeed", cue.fitsSpeed)
        json.member("fitsLines", cue.fitsLines)
    }
}
