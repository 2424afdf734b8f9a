internal import ICU

/// A part of the world whose viewers want subtitles alike.
public struct Market: Sendable, Hashable {
    /// The name of its file, such as `southeast-asia`.
    public let name: String
    /// The name for people.
    public let title: String
    /// What readers should know about its rules.
    public let about: String?
    /// The regions of UN M.49 or ISO 3166 that make it.
    public let regions: [String]
    /// The ISO 3166 codes of its territories, in order.
    public let territories: [String]
    /// Its locales, the most important one first.
    public let locales: [String]

    init(name: String, _ file: RuleFile) throws(ICUError) {
        self.name = name
        title = file.name ?? name
        about = file.about
        regions = file.regions
        locales = file.locales
        var territories: Set<String> = []
        for region in file.regions {
            territories.formUnion(try RegionContainment(region: region).territories)
        }
        for region in file.without {
            territories.subtract(try RegionContainment(region: region).territories)
        }
        self.territories = territories.sorted()
    }
}
