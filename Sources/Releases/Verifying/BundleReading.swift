internal import Diagnostics
internal import Digests
internal import Media

/// What one pass over a bundle tells, wherever it lies.
struct BundleReading {
    /// What lies in the bag.
    var inventory: BagInventory
    /// The bytes of `release.json` and of what stands for it, by path.
    var documents: [String: [UInt8]]
    /// In what the archive isn't as we write it.
    var deviations: [VerificationCheck.Problem] = []
    /// What is wrong with the archive, whoever wrote it.
    var damages: [VerificationCheck.Problem] = []
    /// The files, to be read once more.
    var contents: any LabelledContents

    /// Whether the bytes of a file are held.
    static func isDocument(_ path: String) -> Bool {
        path == ReleaseManifest.fileName || path.hasSuffix(".minisig") && !path.contains("/")
            || path.hasPrefix("attest/")
    }

    /// The longest file that is held or given whole, in bytes.
    static let limit = 1 << 30
}

/// Files of a bundle whose labels can be read without holding a video in memory, where that can be.
protocol LabelledContents: BundleContents {
    /// The label of an MP4 file, or `nil` when it has none.
    func label(of path: String) throws -> MediaLabel?
}
