/// A playlist of either kind.
public enum Playlist: Sendable, Hashable {
    /// A playlist of segments.
    case media(MediaPlaylist)
    /// A playlist of playlists.
    case multivariant(MultivariantPlaylist)
}
