internal import Adaptation
internal import ICU

/// The territories of a market, and which of them the locales of a release are for.
struct MarketTerritories {
    /// All territories of the market, in order.
    let all: [String]
    /// Those in which one of the locales is at home: `TH` for `th`, all of Latin America for
    /// `es-419`.
    let spoken: Set<String>

    init(_ market: Market, locales: [String]) {
        all = market.territories
        var homes: Set<String> = []
        for tag in locales {
            guard let region = LocaleIdentifier(tag)?.maximized.region else { continue }
            homes.formUnion((try? RegionContainment(region: region).territories) ?? [region])
        }
        spoken = homes.intersection(market.territories)
    }
}
