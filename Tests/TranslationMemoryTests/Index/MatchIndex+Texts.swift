@testable import TranslationMemory

extension MatchIndex {
    func search(_ text: String, threshold: Double, limit: Int = 5) -> [IndexHit] {
        let bytes = Array(text.utf8)
        return search(bytes.span, threshold: threshold, limit: limit)
    }

    func units(equalTo text: String) -> [Int64] {
        let bytes = Array(text.utf8)
        return exact(bytes.span)
    }
}
