public import Diagnostics
internal import ICU
internal import TranslationMemory

extension MemoryAnalysis {
    /// The version of the JSON, which changes when a key does.
    public static let version = 1

    /// Adds the counts as an object.
    ///
    /// The keys are stable: `version`, `source` and `target` (tags), `files` with `file`, `bands` and
    /// `total`, and `total` with `bands` and `total` of all files. Each of `bands` has `band` (`102`,
    /// `101`, `repetitions`, `cross-file repetitions`, `100`, `95-99`, `85-94`, `75-84`, `50-74` or
    /// `no match`), `segments`, `words`, `characters` and `charactersWithSpaces`.
    public func write(to json: inout JSONWriter) {
        let (files, all, pair) = (files, total, pair)
        json.object { json in
            json.member("version", Self.version)
            json.member("source", pair.source.tag)
            json.member("target", pair.target.tag)
            json.array("files") {
                for file in files {
                    $0.object {
                        $0.member("file", file.name)
                        Self.write(file, to: &$0)
                    }
                }
            }
            json.object("total") { Self.write(all, to: &$0) }
        }
    }

    private static func write(_ file: FileAnalysis, to json: inout JSONWriter.Members) {
        json.array("bands") {
            for band in MatchBand.allCases {
                $0.object {
                    $0.member("band", band.rawValue)
                    write(file[band], to: &$0)
                }
            }
        }
        json.object("total") { write(file.total, to: &$0) }
    }

    private static func write(_ amount: TextAmount, to json: inout JSONWriter.Members) {
        json.member("segments", amount.segments)
        json.member("words", amount.words)
        json.member("characters", amount.characters)
        json.member("charactersWithSpaces", amount.charactersWithSpaces)
    }
}
