internal import Files

/// The size and the kind of a picture, by its first bytes.
///
/// ```swift
/// let poster = try PictureProbe("art/poster.jpg")
/// print(poster.kind, poster.width, poster.height)
/// ```
///
/// The picture isn't decoded, so one that begins well may still be damaged further on.
public struct PictureProbe: Sendable, Hashable {
    /// A kind of picture.
    public enum Kind: String, Sendable, CaseIterable {
        case png, jpeg, webp, gif
    }

    /// The kind of picture, whatever the name of the file says.
    public let kind: Kind
    /// The width in pixels.
    public let width: Int
    /// The height in pixels.
    public let height: Int
    /// Whether pixels may be transparent; `nil` for GIF, where each frame says it.
    public let hasAlpha: Bool?
    /// How many values a pixel has: 1 for grey, 3 for colours on screens, 4 for CMYK; `nil` for
    /// other kinds than JPEG.
    public let components: Int?

    /// Whether its colours are those of printing, which screens and platforms show wrongly.
    public var isCMYK: Bool { components == 4 }

    /// The width divided by the height.
    public var ratio: Double { Double(width) / Double(height) }

    /// The largest file that is looked at, in bytes.
    public static let limit = 128 << 20

    init(kind: Kind, width: Int, height: Int, hasAlpha: Bool?, components: Int? = nil) {
        self.kind = kind
        self.width = width
        self.height = height
        self.hasAlpha = hasAlpha
        self.components = components
    }

    /// Looks into a file.
    ///
    /// - Throws: ``MediaError``: `unknownFormat`, `damaged`, `tooLarge` or `unreadable`.
    public init(_ path: String) throws(MediaError) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try File.read(path, limit: Self.limit)
        } catch {
            if error.isTooLarge {
                throw MediaError(.tooLarge, "'\(path)' is larger than \(Self.limit) bytes")
            }
            throw .unreadable(error)
        }
        do throws(MediaError) {
            self = try PictureProbe(bytes)
        } catch {
            throw MediaError(error.code, "'\(path)': \(error.message)")
        }
    }

    /// Looks at bytes.
    ///
    /// - Throws: ``MediaError``: `unknownFormat` or `damaged`.
    /// - Complexity: O(*n*) in the number of parts before the picture itself.
    public init(_ bytes: [UInt8]) throws(MediaError) {
        let reader = PictureBytes(bytes)
        let found: PictureProbe?
        if reader.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
            found = reader.png()
        } else if reader.has([0xFF, 0xD8, 0xFF], at: 0) {
            found = reader.jpeg()
        } else if reader.has("RIFF", at: 0), reader.has("WEBP", at: 8) {
            found = reader.webp()
        } else if reader.has("GIF87a", at: 0) || reader.has("GIF89a", at: 0) {
            found = reader.gif()
        } else {
            throw MediaError(.unknownFormat, "it is no picture of a kind that is read")
        }
        guard let found, found.width > 0, found.height > 0 else {
            throw MediaError(.damaged, "the picture is damaged")
        }
        self = found
    }
}
