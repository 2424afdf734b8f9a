internal import Diagnostics
internal import Files
internal import Releases
internal import Series

/// What a run of `pack` says at its end.
struct PackClosing {
    private let packed: PackedRelease
    private let archives: [String]
    private let isSigned: Bool

    init(_ packed: PackedRelease, archives: [String], isSigned: Bool) {
        self.packed = packed
        self.archives = archives
        self.isSigned = isSigned
    }

    /// The files of each platform, in order of platform.
    private var counts: [(platform: String, files: Int, locales: Int)] {
        packed.manifest.targets.map { target in
            let files = packed.manifest.files.filter { $0.platform == target.platform }
            return (target.platform, files.count, target.locales.count)
        }
    }

    /// Lines for people.
    var text: String {
        let manifest = packed.manifest
        var text = "\(VisibleText.of(packed.path))"
        text += packed.wasThere ? " was there already, and is the same\n" : "\n"
        for (platform, files, locales) in counts {
            text += "  \(platform): \(ClosingLine.count(files, "file"))"
            text += ", \(ClosingLine.count(locales, "locale"))\n"
        }
        if let parent = manifest.parent {
            text += "  since \(parent.name): \(ClosingLine.count(parent.unchanged.count, "file"))"
            text += " as before, \(parent.removed.count) gone\n"
        }
        if let label = manifest.label?["Label"] {
            let count = manifest.files.count { $0.isLabelled }
            text += "  AI label \(label) in \(ClosingLine.count(count, "video"))\n"
        }
        if manifest.title.ai != nil, manifest.label == nil {
            text += "  note: the title declares AI, and no video of the bundle has its label\n"
        }
        for archive in archives { text += "\(VisibleText.of(archive))\n" }
        text += "\(ByteCount.text(packed.size)), \(packed.digest)"
        text += isSigned ? ", signed\n" : ", not signed (sign with --key)\n"
        return text
    }

    /// What was made, for programs; its schema is `pack.schema.json` in the documentation of
    /// `Releases`.
    var json: [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object { writer in
            writer.member("bundle", packed.path)
            writer.member("release", packed.manifest.name)
            writer.member("digest", packed.digest)
            writer.member("bytes", Int(packed.size))
            writer.member("signed", isSigned)
            writer.member("wasThere", packed.wasThere)
            writer.member("archives", archives)
        }
        return writer.bytes + [0x0A]
    }
}
