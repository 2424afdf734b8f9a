internal import CMedia

/// Whether videos can be looked into on this machine.
public enum MediaLibrary {
    /// Whether libavformat is installed; it is loaded when it is first asked for.
    public static var isInstalled: Bool { tw_media_load() }
}
