internal import TranslationMemory

extension Segment {
    init(native: String) { self.init(native) }
}
