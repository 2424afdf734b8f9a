internal import Diagnostics
internal import Digests

/// The release that another one changes, as its bundle tells of it.
public struct ParentRelease: Sendable {
    /// What it says of itself.
    public let manifest: ReleaseManifest
    /// The SHA-256 digest of its `release.json`, `sha256:` and hexadecimal digits.
    public let digest: String

    /// Takes the bytes of a `release.json`.
    ///
    /// - Throws: ``PackingError`` when they are no manifest.
    public init(name: String, bytes: [UInt8]) throws(PackingError) {
        var reader = ReleaseManifestReader(name: name, bytes: bytes)
        let reading = reader.read()
        guard let manifest = reading.manifest else {
            let why = reading.findings.first.map { ": \($0.message)" } ?? ""
            throw PackingError(.parent, "'\(name)' is no manifest of a release\(why)")
        }
        self.manifest = manifest
        do throws(DigestError) {
            digest = "sha256:" + (try SHA256.hexadecimal(of: bytes.span))
        } catch { throw PackingError(.proof, error.description) }
    }

    /// The SHA-256 digests of all files that hold as of this release, by path: its own, and those of
    /// the releases before that it doesn't change.
    public var files: [String: String] {
        var files = manifest.parent?.unchanged ?? [:]
        for file in manifest.files { files[file.path] = file.sha256 }
        return files
    }
}
