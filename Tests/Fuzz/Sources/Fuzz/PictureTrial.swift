import Media

/// What must hold of pictures: any bytes are refused or have a size.
struct PictureTrial {
    let bytes: [UInt8]

    init(of bytes: [UInt8]) { self.bytes = bytes }

    func run() {
        guard let picture = try? PictureProbe(bytes) else { return }
        promise(picture.width > 0 && picture.height > 0, "a picture is empty", ["input": bytes])
    }
}
