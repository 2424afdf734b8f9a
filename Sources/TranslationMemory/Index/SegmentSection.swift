/// The sections of a segment, in the order in which they are written.
///
/// Rows are the unique texts, ordered by panel, length and hash. The texts of a panel have symbols of
/// one width: 1, 2 or 4 bytes; a row stands in the narrowest panel that holds its symbols.
enum SegmentSection: Int, CaseIterable {
    /// The key of each symbol, 8 bytes, in order of frequency.
    case keys
    /// A hash table from keys to symbols: the number of the symbol and 1, or 0; 4 bytes each.
    case keyTable
    /// Where the bytes of each word end; 4 bytes each.
    case wordEnds
    /// The bytes of all words.
    case wordBytes
    /// The runs of rows of one length, 32 bytes each: ``SegmentRun``.
    case runs
    /// The upper half of the hash of each row, 4 bytes.
    case hashes
    /// The symbols of all rows with symbols of one byte.
    case texts8
    /// The symbols of all rows with symbols of two bytes.
    case texts16
    /// The symbols of all rows with symbols of four bytes.
    case texts32
    /// The profiles of the rows of the first panel: 32 counts of 4 bits each.
    case profiles
    /// The counts up to each cut of the rows of the first panel, 64 bytes each: ``SymbolProfile``.
    case prefixes
    /// Which of the 32 counts each of the first 256 symbols goes to.
    case bins
    /// The folds of the rows of the other panels: 64 parities, 8 bytes each.
    case folds
    /// Where the postings of each symbol start, and where the last ones end; 4 bytes each.
    case postingStarts
    /// The rows of the other panels that hold a symbol, ascending; 4 bytes each.
    case postingRows
    /// The fold of the row of each posting, 8 bytes.
    case postingFolds
    /// Where the units of each row start, and where the last ones end; 4 bytes each.
    case unitStarts
    /// The numbers of the units, ascending within a row; 8 bytes each.
    case units
    /// The places of all units in order of their numbers; 4 bytes each.
    case unitOrder
}
