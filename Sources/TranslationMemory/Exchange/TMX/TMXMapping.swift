/// How what Tradewind knows of a unit is said in TMX: the names of properties.
///
/// | unit | TMX |
/// |---|---|
/// | `context.id` | `tuid` of `tu` |
/// | `author` | `creationid`, and `changeid` where it was changed |
/// | `created`, `changed` | `creationdate`, `changedate` |
/// | title, episode, speaker, previous, next | `x-tradewind-title` and so on |
/// | cues | `x-tradewind-cue`, once for each |
/// | start, end in milliseconds | `x-tradewind-start`, `x-tradewind-end` |
/// | origin | `x-tradewind-origin`: `human`, `imported`, `aligned` or `machine` |
/// | the engine of a machine | `x-tradewind-engine` |
/// | approver | `x-tradewind-approver` |
/// | times that aren't whole seconds | `x-tradewind-created`, `x-tradewind-changed` |
/// | free properties | `prop` of `tu` with their names |
/// | notes | `note` of `tu` |
///
/// What TMX says that a unit has no place for becomes a property: `tmx:tu:usagecount` for an
/// attribute of the unit, `tmx:source:…` and `tmx:target:…` for one of a variant,
/// `tmx:source:prop:NAME` for a property and `tmx:source:note` for a note of a variant. They become
/// attributes, properties and notes again. A free property with a name of ours is written under
/// `x-tradewind-property:NAME`.
enum TMXMapping {
    static let prefix = "x-tradewind-"
    static let escaped = "x-tradewind-property:"
    static let title = "x-tradewind-title"
    static let episode = "x-tradewind-episode"
    static let cue = "x-tradewind-cue"
    static let start = "x-tradewind-start"
    static let end = "x-tradewind-end"
    static let speaker = "x-tradewind-speaker"
    static let previous = "x-tradewind-previous"
    static let next = "x-tradewind-next"
    static let origin = "x-tradewind-origin"
    static let engine = "x-tradewind-engine"
    static let author = "x-tradewind-author"
    static let approver = "x-tradewind-approver"
    static let created = "x-tradewind-created"
    static let changed = "x-tradewind-changed"

    /// Where in a unit of TMX something stands that a translation unit has no place for.
    enum Place: String { case unit = "tu", source, target }

    static func name(_ place: Place, _ attribute: TMXAttribute) -> String {
        "tmx:\(place.rawValue):\(attribute.rawValue)"
    }

    static func propertyName(_ place: Place, _ type: String) -> String {
        "tmx:\(place.rawValue):prop:\(type)"
    }

    static func noteName(_ place: Place) -> String { "tmx:\(place.rawValue):note" }
}
