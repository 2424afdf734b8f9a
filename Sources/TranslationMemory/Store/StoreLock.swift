/// What writers on a server hold for a moment, so that one comes after the other.
enum StoreLock: Int64 {
    /// The making of pairs and their tables.
    case pairs = 1
    /// The numbers of changes: who holds it commits before the next one gets numbers.
    case sequence = 2

    /// The number of the lock, which other programs aren't likely to use.
    var number: Int64 { 0x5457_544D << 8 | rawValue }
}
