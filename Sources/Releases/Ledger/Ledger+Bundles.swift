public import Diagnostics
internal import Digests
internal import Files

extension Ledger {
    /// Compares bundles that lie in a folder with what the ledger records of them.
    ///
    /// Of a bundle that was delivered again under its name the last line counts. Bundles that lie
    /// elsewhere, or in an archive, aren't looked at.
    ///
    /// - Parameter folder: The folder that holds the bundles, such as `releases` of a title.
    /// - Returns: An error for each bundle whose `release.json` isn't the one that was recorded.
    /// - Throws: `FileError` and `DigestError`.
    public func findings(ofBundlesIn folder: String) throws -> [Finding] {
        var last: [String: Line] = [:]
        for line in lines { last[line.entry.bundle] = line }
        var findings: [Finding] = []
        for line in last.values.sorted(by: { $0.number < $1.number }) {
            let bundle = line.entry.bundle
            guard PathSafety.fault(in: bundle) == nil else { continue }
            let path = "\(folder)/\(bundle)/\(ReleaseManifest.fileName)"
            guard FileStatus.exists(path) else { continue }
            let digest = try FileDigest(ofFile: path, algorithms: [.sha256]).sha256
            guard digest != line.entry.manifest else { continue }
            findings.append(
                Finding(
                    rule: "ledger-bundle", severity: .error,
                    message: "'\(bundle)' isn't what was delivered: its release.json is another",
                    range: SourceRange(file: file, line: line.number)))
        }
        return findings
    }
}
