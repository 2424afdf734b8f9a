extension UnitStore {
    /// All units of a pair, or those that a filter lets pass, in order of their numbers.
    public func units(
        of pair: LanguagePair, where filter: UnitFilter = UnitFilter(), pageSize: Int = 2048
    ) -> UnitPages {
        UnitPages(self, pair: pair, filter: filter, size: pageSize)
    }

    /// The texts of all units of a pair, in order of their numbers.
    public func texts(of pair: LanguagePair, pageSize: Int = 8192) -> UnitTextPages {
        UnitTextPages(self, pair: pair, size: pageSize)
    }
}
