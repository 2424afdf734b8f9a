internal import CICU

/// The folding of case for comparing, over UTF-8: the full default folding of Unicode.
public enum CaseFolding {
    /// Folds the case of a text.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public static func folded(_ text: Span<UInt8>) throws(ICUError) -> [UInt8] {
        unsafe try text.withBytes("fold case") { (bytes, count) throws(ICUError) in
            unsafe try collect(text.count + 16, "fold case") { result, room, status in
                unsafe tw_fold_case(bytes, count, result, room, &status)
            }
        }
    }

    /// Folds the case of a text.
    public static func folded(_ text: String) throws(ICUError) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: try folded(bytes.span), as: UTF8.self)
    }
}
