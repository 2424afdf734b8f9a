import Foundation
import Media
import TestSupport
import Testing

/// Files that are laid out as ffmpeg seldom does, put together by hand.
struct MP4LayoutTests {
    private func number(_ value: Int, _ count: Int = 4) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    private func box(_ type: String, _ content: [UInt8]...) -> [UInt8] {
        let content = content.flatMap { $0 }
        return number(content.count + 8) + Array(type.utf8) + content
    }

    private let brand: [UInt8] = [
        0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6F, 0x6D, 0, 0, 2, 0,
    ]

    private func movie(_ places: [Int], width: Int = 4, _ more: [UInt8]...) -> [UInt8] {
        let table = box(
            width == 4 ? "stco" : "co64", number(0), number(places.count),
            places.flatMap { number($0, width) })
        return box(
            "moov",
            box("trak", box("mdia", box("minf", box("stbl", table)))), more.flatMap { $0 })
    }

    private func labelled(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try SampleVideo.write(bytes, to: folder.path("a.mp4"))
        try MediaLabel.write(
            try MediaLabelTests.label(), from: folder.path("a.mp4"), to: folder.path("b.mp4"))
        let result = try SampleVideo.bytes(folder.path("b.mp4"))
        #expect(try MediaLabel.read(result) == MediaLabelTests.label())
        return result
    }

    private func code(_ bytes: [UInt8]) -> MediaError.Code? {
        do { _ = try labelled(bytes) } catch { return (error as? MediaError)?.code }
        return nil
    }

    /// The places that the first table of places gives.
    private func places(_ bytes: [UInt8], _ type: String = "stco", width: Int = 4) throws -> [Int] {
        let start = try #require(bytes.firstRange(of: Array(type.utf8))).upperBound
        let read = { (at: Int, count: Int) in
            bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
        }
        return (0..<read(start + 4, 4)).map { read(start + 8 + $0 * width, width) }
    }

    @Test(arguments: [4, 8])
    func placesOfMediaThatMovesFollow(_ width: Int) throws {
        let type = width == 4 ? "stco" : "co64"
        let size = brand.count + movie([0, 0], width: width).count
        let bytes =
            brand + movie([size + 8, size + 11], width: width) + box("mdat", Array("onetwo".utf8))
        let result = try labelled(bytes)
        for (place, word) in zip(try places(result, type, width: width), ["one", "two"]) {
            #expect(result[place..<place + 3].elementsEqual(word.utf8))
        }
    }

    @Test func placesOfMediaBeforeTheIndexStay() throws {
        let media = box("mdat", Array("one".utf8))
        let more = box("mdat", Array("two".utf8))
        let size = brand.count + media.count + movie([0, 0]).count
        let bytes = brand + media + movie([brand.count + 8, size + 8]) + more
        let result = try labelled(bytes)
        let found = try places(result)
        #expect(found[0] == brand.count + 8)
        #expect(result[found[0]..<found[0] + 3].elementsEqual("one".utf8))
        #expect(result[found[1]..<found[1] + 3].elementsEqual("two".utf8))
    }

    @Test func mediaUpToTheEndAndWithLongSizesIsKept() throws {
        let size = brand.count + movie([0]).count
        let open = number(0) + Array("mdat".utf8) + Array("one".utf8)
        var result = try labelled(brand + movie([size + 8]) + open)
        var place = try places(result)[0]
        #expect(result[place...].elementsEqual("one".utf8))
        let long = number(1) + Array("mdat".utf8) + number(19, 8) + Array("one".utf8)
        result = try labelled(brand + movie([size + 16]) + long)
        place = try places(result)[0]
        #expect(result[place...].elementsEqual("one".utf8))
        // The index itself may be the box that goes to the end.
        let last = number(0) + movie([brand.count + 8]).dropFirst(4)
        result = try labelled(brand + box("mdat", Array("one".utf8)) + last)
        place = try places(result)[0]
        #expect(result[place..<place + 3].elementsEqual("one".utf8))
    }

    /// A file of 5 GB without content, of which only the index is read.
    @Test func placesThatNeedMoreThanFourBytesGetEight() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("large.mp4")
        let wanted = [1000, 0xFFFF_FFF0]
        let head = brand + movie(wanted) + number(1) + Array("mdat".utf8)
        let size = 5_000_000_000
        let start = brand.count + movie(wanted).count
        try SampleVideo.write(head + number(size - start, 8), to: path)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.truncate(atOffset: UInt64(size))
        try file.close()
        let pieces = try MediaLabelTests.label().pieces(of: path)
        let moved = pieces.reduce(0) { $0 + $1.count } - size
        guard case .bytes(let movie) = pieces[1] else {
            Issue.record("the index isn't the second piece")
            return
        }
        #expect(try places(movie, "co64", width: 8) == wanted.map { $0 + moved })
        #expect(movie.count == movie.prefix(4).reduce(0) { $0 << 8 | Int($1) })
    }

    @Test func anIndexBeforeTheMovieCountsOverIt() throws {
        func file(_ first: Int) -> [UInt8] {
            let index = box(
                "sidx", number(0), number(1), number(1000), number(0), number(first), number(0))
            return brand + index + movie([]) + box("moof", box("mfhd", number(0), number(1)))
        }
        let gap = movie([]).count
        let result = try labelled(file(gap))
        let place = try #require(result.firstRange(of: Array("sidx".utf8))).lowerBound
        let first = result[(place + 20)..<(place + 24)].reduce(0) { $0 << 8 | Int($1) }
        #expect(first == gap + result.count - file(gap).count)
        #expect(code(file(0)) == .unsupported)
    }

    @Test func itemsWithPlacesAreRefusedWhenTheyMove() throws {
        let items = box("meta", number(0), box("iloc", number(0)))
        let media = box("mdat", Array("one".utf8))
        #expect(code(brand + items + movie([]) + media) == .unsupported)
        #expect(code(brand + movie([], items) + media) == .unsupported)
        #expect(code(brand + items + media + movie([])) == nil)
    }

    @Test func anEndOfUserDataStaysLast() throws {
        let name = box("name", Array("x".utf8))
        let result = try labelled(brand + movie([], box("udta", name, number(0))))
        let place = try #require(result.firstRange(of: Array("udta".utf8))).upperBound
        #expect(result[place..<place + name.count].elementsEqual(name))
        #expect(result.suffix(4).elementsEqual(number(0)))
    }

    @Test func filesThatArentSoundAreRefused() throws {
        let media = box("mdat", Array("one".utf8))
        #expect(code([]) == .unknownFormat)
        #expect(code(Array("once upon a time".utf8)) == .unknownFormat)
        #expect(code(Array("RIFF....WAVEfmt ........".utf8)) == .unknownFormat)
        #expect(code(media) == .unknownFormat)
        #expect(code(brand) == .damaged)
        #expect(code(brand + movie([]) + movie([])) == .damaged)
        #expect(code(brand + (movie([]) + media).dropLast()) == .damaged)
        #expect(code(brand + movie([]) + number(4) + Array("mdat".utf8)) == .damaged)
        #expect(code(brand + movie([]) + number(1) + Array("mdat".utf8)) == .damaged)
        #expect(code(brand + box("moov", number(99) + Array("trak".utf8)) + media) == .damaged)
        #expect(code(brand + box("moov", box("cmov"))) == .unsupported)
        // More places than there is room for.
        let table = box("stco", number(0), number(0xFFFF_FFFF))
        let track = box("trak", box("mdia", box("minf", box("stbl", table))))
        #expect(code(brand + box("moov", track) + media) == .damaged)
        // Names that reach beyond their box.
        let handler = box("hdlr", number(0), number(0), Array("mdta".utf8), number(0))
        let keys = box("keys", number(0), number(9), number(99), Array("mdtaAIGC".utf8))
        let meta = box("meta", number(0), handler, keys, box("ilst"))
        #expect(code(brand + movie([], box("udta", meta))) == .damaged)
        #expect(throws: MediaError.self) {
            try MediaLabel.read(brand + movie([], box("udta", meta)))
        }
    }

    @Test func labelsThatDifferAreNoLabel() throws {
        func meta(_ id: String) throws -> [UInt8] {
            let handler = box("hdlr", number(0), number(0), Array("mdta".utf8), number(0))
            let keys = box("keys", number(0), number(1), number(12), Array("mdtaAIGC".utf8))
            let value = Array(try MediaLabelTests.label(id).json.utf8)
            let item = box("data", number(1), number(0), value)
            let list = box("ilst", number(item.count + 8) + number(1) + item)
            return box("meta", number(0), handler, keys, list)
        }
        let same = brand + movie([], box("udta", try meta("a")), try meta("a"))
        #expect(try MediaLabel.read(same)?.produceID == "a")
        let other = brand + movie([], box("udta", try meta("a")), try meta("b"))
        var code: MediaError.Code?
        do throws(MediaError) { _ = try MediaLabel.read(other) } catch { code = error.code }
        #expect(code == .invalidLabel)
        // Writing leaves one.
        _ = try labelled(other)
    }

    @Test(.timeLimit(.minutes(5)), arguments: SeededGenerator.seeds())
    func damageNeverCrashes(_ seed: UInt64) throws {
        guard let sample = try SampleVideo() else { return }
        var generator = SeededGenerator(seed: seed)
        let label = try MediaLabelTests.label()
        for flags in ["faststart", "use_metadata_tags", "frag_keyframe+empty_moov"] {
            let plain = try sample.make("plain.mp4", ["-movflags", flags, "-metadata", "a=b"])
            let path = sample.folder.path("labelled.mp4")
            try MediaLabel.write(label, from: plain, to: path)
            let whole = try SampleVideo.bytes(path)
            // Where boxes are, and not media.
            let names = ["moov", "keys", "ilst", "stco", "moof", "tfhd", "mfra", "meta", "trak"]
            let interesting = names.compactMap { whole.firstRange(of: Array($0.utf8))?.lowerBound }
            for _ in 0..<300 {
                var bytes = whole
                if Bool.random(using: &generator) {
                    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
                }
                for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
                    var place = Int.random(in: 0..<bytes.count, using: &generator)
                    if Bool.random(using: &generator),
                        let near = interesting.randomElement(using: &generator)
                    {
                        place = near + Int.random(in: -8...40, using: &generator)
                    }
                    if bytes.indices.contains(place) {
                        bytes[place] = UInt8.random(in: 0...255, using: &generator)
                    }
                }
                _ = try? MediaLabel.read(bytes)
                let damaged = sample.folder.path("damaged.mp4")
                try SampleVideo.write(bytes, to: damaged)
                guard let pieces = try? label.pieces(of: damaged) else { continue }
                // What could be labelled has the label, and all its pieces are there.
                var result: [UInt8] = []
                for piece in pieces {
                    switch piece {
                    case .bytes(let added): result += added
                    case .source(let range): result += bytes[range]
                    }
                }
                #expect(try MediaLabel.read(result) == label, "seed \(seed)")
            }
        }
    }
}
