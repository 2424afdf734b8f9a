internal import Digests
internal import FoundationEssentials
internal import ICU

/// Where the indexes of a memory are: beside its file, or in the user's cache for one on a server.
///
/// They hold nothing that the store doesn't, and can be deleted at any time.
enum IndexFolder {
    /// The folder of all indexes of a memory; `nil` when there is no place for one.
    static func path(
        of location: StoreLocation,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String? {
        switch location {
        case .file(let path):
            return path == ":memory:" ? nil : path + ".index"
        case .server:
            // Source: XDG Base Directory Specification, which wants absolute paths.
            var cache = environment["XDG_CACHE_HOME"] ?? ""
            if !cache.hasPrefix("/") {
                guard let home = environment["HOME"], !home.isEmpty else { return nil }
                cache = home + "/.cache"
            }
            let address = Array(location.description.utf8)
            guard let digest = try? SHA256.hexadecimal(of: address.span) else { return nil }
            return cache + "/tradewind/memories/" + digest.prefix(16)
        }
    }

    /// The folder of the indexes of a pair of languages.
    static func path(of pair: LanguagePair, in folder: String) -> String {
        folder + "/" + pair.source.tag + "_" + pair.target.tag
    }
}
