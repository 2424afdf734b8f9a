public import TranslationMemory

extension Memory: MemoryAnswering {
    public func languagePairs() throws -> [PairCount] { try store.pairs() }
}
