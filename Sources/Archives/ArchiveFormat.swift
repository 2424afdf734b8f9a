internal import CArchive

/// A kind of archive that is written.
public enum ArchiveFormat: Sendable, Hashable {
    /// Zip, as XLSX uses it.
    case zip
    /// Tar, compressed with Zstandard.
    case tarZstandard

    var code: Int32 {
        switch self {
        case .zip: Int32(TW_ARCHIVE_ZIP)
        case .tarZstandard: Int32(TW_ARCHIVE_TAR_ZSTD)
        }
    }
}
