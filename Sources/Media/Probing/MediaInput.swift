internal import CMedia
internal import Files
internal import Glibc

/// A video that libavformat has opened.
@safe
final class MediaInput {
    private let handle: OpaquePointer
    /// Kept open as long as it is read.
    private let file: MediaFile

    init(_ file: MediaFile, limit: Int = MediaProbe.limit) throws(MediaError) {
        guard tw_media_load() else { throw .notInstalled }
        var opened: OpaquePointer?
        let status = unsafe tw_media_open(file.descriptor, Int64(limit), &opened)
        guard let opened = unsafe opened else { throw Self.noMemory }
        if status != Int32(TW_MEDIA_GOOD) {
            let code = unsafe tw_media_error(opened)
            unsafe tw_media_close(opened)
            throw Self.failure(status, file.path, code)
        }
        unsafe handle = opened
        self.file = file
    }

    deinit { unsafe tw_media_close(handle) }

    var container: String {
        let name = unsafe String(cString: tw_media_container(handle))
        guard name.hasPrefix("mov,") else {
            return name.split(separator: ",").first.map { String($0) } ?? name
        }
        // The first words of the file tell QuickTime's own from the standard's.
        return unsafe String(cString: tw_media_brand(handle)).hasPrefix("qt") ? "mov" : "mp4"
    }

    /// In milliseconds.
    var duration: Int64? { Self.milliseconds(unsafe tw_media_duration(handle)) }

    private static func milliseconds(_ microseconds: Int64) -> Int64? {
        microseconds < 0 ? nil : microseconds / 1000 + (microseconds % 1000 >= 500 ? 1 : 0)
    }

    /// What is known of each stream. It reads on in the file, so nothing can be copied after it.
    func streams(framesForRate: Int) throws(MediaError) -> [MediaStream] {
        let count = Int(unsafe tw_media_stream_count(handle))
        var rates = [Int32](repeating: Int32(TW_MEDIA_RATE_UNKNOWN), count: max(1, count))
        let status = unsafe tw_media_rates(handle, Int32(clamping: framesForRate), &rates)
        guard status == Int32(TW_MEDIA_GOOD) else {
            throw Self.failure(status, file.path, unsafe tw_media_error(handle))
        }
        return (0..<count).map { stream($0, rate: rates[$0]) }
    }

    private func stream(_ index: Int, rate: Int32) -> MediaStream {
        var told = unsafe tw_media_stream()
        unsafe tw_media_describe(handle, Int32(index), &told)
        let kind: MediaStream.Kind =
            switch unsafe told.kind {
            case Int32(TW_MEDIA_VIDEO): unsafe told.is_picture ? .picture : .video
            case Int32(TW_MEDIA_AUDIO): .audio
            case Int32(TW_MEDIA_SUBTITLE): .subtitle
            default: .other
            }
        var stream = MediaStream(
            kind: kind, codec: unsafe told.codec.map { unsafe String(cString: $0) } ?? "")
        stream.language = unsafe told.language.map { unsafe String(cString: $0) }
        if stream.language == "und" || stream.language == "" { stream.language = nil }
        stream.duration = Self.milliseconds(unsafe told.duration)
        stream.width = Int(unsafe told.width)
        stream.height = Int(unsafe told.height)
        if unsafe told.rate_over > 0 {
            stream.frameRate = MediaFrameRate(
                frames: Int(unsafe told.rate_over), seconds: Int(unsafe told.rate_under))
        }
        stream.hasConstantFrameRate =
            switch rate {
            case Int32(TW_MEDIA_RATE_CONSTANT): true
            case Int32(TW_MEDIA_RATE_VARIABLE): false
            default: nil
            }
        stream.rotation = Int(unsafe told.rotation)
        stream.channels = Int(unsafe told.channels)
        stream.sampleRate = Int(unsafe told.sample_rate)
        return stream
    }

    /// Copies pictures and sounds into an open file.
    ///
    /// - Parameters:
    ///   - output: An empty file.
    ///   - fragment: The least length of a fragment in milliseconds, or `nil` for none.
    ///   - progress: Takes how many bytes of how many were read, and cancels with `false`.
    /// - Throws: ``MediaError``.
    func copy(
        to output: MediaFile, fragment: Int64?, progress: (Int, Int) -> Bool
    ) throws(MediaError) {
        let status = withoutActuallyEscaping(progress) { progress in
            let box = ProgressBox(progress)
            return withExtendedLifetime(box) {
                unsafe tw_media_copy(
                    handle, output.descriptor, (fragment ?? 0) * 1000,
                    { data, done, total in
                        guard let data = unsafe data else { return true }
                        let box = unsafe Unmanaged<ProgressBox>.fromOpaque(data)
                            .takeUnretainedValue()
                        return box.progress(Int(done), Int(total))
                    },
                    unsafe Unmanaged.passUnretained(box).toOpaque())
            }
        }
        guard status == Int32(TW_MEDIA_GOOD) else {
            let code = unsafe tw_media_error(handle)
            throw Self.failure(status, file.path, code)
        }
    }

    private final class ProgressBox {
        let progress: (Int, Int) -> Bool
        init(_ progress: @escaping (Int, Int) -> Bool) { self.progress = progress }
    }

    private static let noMemory = MediaError(.tooLarge, "there is no memory for the video")

    private static func failure(_ status: Int32, _ path: String, _ code: Int32) -> MediaError {
        switch status {
        case Int32(TW_MEDIA_UNKNOWN):
            MediaError(.unknownFormat, "'\(path)' is no video of a kind that is read")
        case Int32(TW_MEDIA_SYSTEM):
            .unreadable(FileError(path: path, operation: "read", code: code))
        case Int32(TW_MEDIA_TOO_LARGE):
            MediaError(.tooLarge, "more of '\(path)' must be read than the limit to look into it")
        case Int32(TW_MEDIA_UNFIT):
            MediaError(.unfit, "what is in '\(path)' can't go into an MP4 file as it is")
        case Int32(TW_MEDIA_CANCELLED):
            MediaError(.cancelled, "copying '\(path)' was cancelled")
        case Int32(TW_MEDIA_NO_MEMORY): noMemory
        default: MediaError(.damaged, "'\(path)' is damaged")
        }
    }
}
